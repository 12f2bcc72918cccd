"""The README's commands are what continuous integration runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FOLDER = ROOT / ".github" / "workflows"
STARTED = ROOT / "site_builder" / "starter" / "files" / "tracker" / "github" / "workflows"
WORKFLOWS = {str(p.relative_to(ROOT)): p for p in sorted([*FOLDER.iterdir(), *STARTED.iterdir()])}
PERMISSIONS = {
    "ci.yml": {"contents": "read"},
    "pages.yml": {"contents": "read", "pages": "write", "id-token": "write"},
}
COMMANDS = {
    "build": "python3 -m venv .venv && .venv/bin/pip install --quiet . && .venv/bin/standpunkt build",
    "test": "python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[test]' && .venv/bin/python -m pytest "
    "--numprocesses auto",
}


def _workflow(path: Path) -> dict[str, Any]:
    """Return a workflow, with every value as the text that it is."""
    text = path.read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (it makes nothing but texts, lists and dicts)


def _steps(path: Path) -> list[dict[str, Any]]:
    """Return the steps of all jobs of a workflow."""
    return [step for job in _workflow(path)["jobs"].values() for step in job["steps"]]


def _block(name: str) -> str:
    """Return the README's fenced block right after `<!-- command: name -->`."""
    found = re.search(rf"^<!-- command: {name} -->\n```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found, f"the README has no block after <!-- command: {name} -->"
    return found[1].strip()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_readme_has_the_command(name: str) -> None:
    """The README says in one command how to build the site, and in one how to pass the tests."""
    assert COMMANDS[name] == _block(name)


@pytest.mark.parametrize("status", [0, 3])
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_ci_runs_the_readmes_test_command(status: int, tmp_path: Path) -> None:
    """`.ci/run` runs the README's test command, whatever it is, on a clean checkout, and exits as it does."""
    repository = tmp_path / "repository"
    (repository / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "run", repository / ".ci" / "run")
    command = f"test ! -e untracked && echo 'from the \"README\"' && (exit {status})"
    (repository / "README.md").write_text(README.replace(_block("test"), command), encoding="utf-8")
    for arguments in (["init", "--quiet"], ["add", "."], ["-c", "user.name=T", "-c", "user.email=t@t.example",
                      "commit", "--quiet", "--no-verify", "--message", "x"]):  # fmt: skip
        subprocess.run(["git", *arguments], cwd=repository, check=True)
    (repository / "untracked").touch()

    run = subprocess.run(
        [repository / ".ci" / "run"], cwd=tmp_path, env=_with_chromium(tmp_path),
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert status == run.returncode, run.stderr
    assert 'from the "README"\n' in run.stdout


def test_workflow_runs_what_ci_runs() -> None:
    """The workflow runs `.ci/run` on pushes and pull requests, on every Python the package names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = [c.rpartition(" ")[2] for c in project["classifiers"] if "Python :: 3." in c]
    workflow = _workflow(FOLDER / "ci.yml")

    (job,) = workflow["jobs"].values()

    assert {"push", "pull_request"} <= set(workflow["on"])
    assert versions == job["strategy"]["matrix"]["python"]
    assert ".ci/run" in [step.get("run") for step in job["steps"]]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_workflow_may_do_what_it_must(name: str) -> None:
    """A workflow's token can do what the workflow is for and no more, and no job asks for more."""
    workflow = _workflow(WORKFLOWS[name])

    assert PERMISSIONS[WORKFLOWS[name].name] == workflow["permissions"]
    assert [job for job in workflow["jobs"].values() if "permissions" in job] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_pinned(name: str) -> None:
    """Every action is pinned to a major version."""
    used = [step["uses"] for step in _steps(WORKFLOWS[name]) if "uses" in step]

    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@v\d+", action)] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_job_runs_for_hours(name: str) -> None:
    """Every job is stopped after half an hour at most."""
    assert [job for job in _workflow(WORKFLOWS[name])["jobs"].values() if int(job["timeout-minutes"]) > 30] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_is_written_into_a_shell(name: str) -> None:
    """What GitHub fills in reaches a shell as a variable, never as a part of the command."""
    assert [step["run"] for step in _steps(WORKFLOWS[name]) if "${{" in step.get("run", "")] == []


def test_pages_are_built_for_their_address() -> None:
    """The workflow for GitHub Pages builds for the address that GitHub tells, and deploys what was built."""
    steps = _steps(STARTED / "pages.yml")
    workflow = _workflow(STARTED / "pages.yml")

    (built,) = [step for step in steps if "standpunkt build" in step.get("run", "")]
    (told,) = [step for step in steps if step.get("id") == "pages"]
    (uploaded,) = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert 'standpunkt build --base-url "$BASE_URL"' == built["run"]
    assert {"BASE_URL": "${{ steps.pages.outputs.base_url }}"} == built["env"]
    assert told["uses"].startswith("actions/configure-pages@")
    assert {"path": "_site"} == uploaded["with"]
    assert "build" == workflow["jobs"]["deploy"]["needs"]
    assert "github-pages" == workflow["jobs"]["deploy"]["environment"]["name"]
    assert {"push": {"branches": ["main"]}, "workflow_dispatch": ""} == workflow["on"]
    assert {"group": "pages", "cancel-in-progress": "false"} == workflow["concurrency"]


def test_own_pages_workflow_is_the_starters() -> None:
    """This repository publishes as a new tracker does, but that it installs the program from itself."""
    own = (FOLDER / "pages.yml").read_text(encoding="utf-8").splitlines()
    started = (STARTED / "pages.yml").read_text(encoding="utf-8").splitlines()

    different = [(one, other) for one, other in zip(own, started, strict=True) if one != other]
    assert [("      - run: pip install '.[search,cards]'", "      - run: pip install -r requirements.txt")] == different


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_ignores_no_test() -> None:
    """No test is hidden from git, and so from a clean checkout, by a pattern meant for something else."""
    files = [p for p in (ROOT / "tests").rglob("*.py") if "__pycache__" not in p.parts]

    run = subprocess.run(["git", "check-ignore", *files], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert run.stdout.split() == []


def test_every_test_file_is_collected() -> None:
    """No test file lies where pytest does not look."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-qq"]

    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    collected = {line.partition(":")[0] for line in run.stdout.splitlines()}
    assert [p for p in sorted(ROOT.glob("tests/**/test_*.py")) if p.relative_to(ROOT).as_posix() not in collected] == []


def _with_chromium(folder: Path) -> dict[str, str]:
    """Return an environment in which `.ci/run` finds a browser and installs none."""
    (folder / "bin").mkdir()
    (folder / "bin" / "chromium").symlink_to(shutil.which("true") or "/bin/true")
    return {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
