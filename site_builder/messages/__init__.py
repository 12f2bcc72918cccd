"""What readers are told, in the languages of the interface: gettext catalogues beside this file, one a language.

Messages are written in Danish where they stand, in templates and in the code; `en.po` has them in English.
"""

from site_builder.messages.catalogue import LANGUAGES, N_, Messages, messages

__all__ = ["LANGUAGES", "N_", "Messages", "messages"]
