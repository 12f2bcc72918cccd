"""The JSON schemas that editors check with."""

from __future__ import annotations

import json

import pytest

from site_builder.content import SCHEMAS, schema_of


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_json_and_knows_every_key(name: str) -> None:
    """A schema names each key of its kind and refuses all others."""
    schema = json.loads(json.dumps(schema_of(name)))
    matter = schema["$defs"][schema["$ref"].rpartition("/")[2]]

    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert list(SCHEMAS[name].__struct_fields__) == list(matter["properties"])
    assert matter["additionalProperties"] is False


def test_a_schema_says_what_a_value_should_be() -> None:
    """What a message would say of a wrong colour, the editor says beforehand."""
    colour, _ = schema_of("party")["$defs"]["PartyMatter"]["properties"]["colour"]["anyOf"]

    assert 'a colour such as "#254264"' == colour["description"]


def test_an_unknown_schema_is_a_key_error() -> None:
    """There are schemas of the kinds of content and of nothing else."""
    with pytest.raises(KeyError):
        schema_of("måge")
