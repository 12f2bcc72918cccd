"""Running a workflow for GitHub Pages on this machine, as far as GitHub's own parts can be stood in for."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = {"id", "name", "uses", "with", "run", "env"}
_FILLED_IN = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_SHELL = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")
_INSTALLS = {"pip install '.[search,cards]'": "pyproject.toml", "pip install -r requirements.txt": "requirements.txt"}


class StepError(Exception):
    """Raised when a command of the workflow does not exit with 0; nothing after it is run."""

    def __init__(self, command: str, run: subprocess.CompletedProcess[str]) -> None:
        super().__init__(f"{command}: exit code {run.returncode}\n{run.stdout}{run.stderr}")
        self.command, self.output = command, run.stdout + run.stderr


class Ran(msgspec.Struct):
    """What came of a workflow: commands with the seconds of processor time they took, and what was deployed."""

    commands: dict[str, float] = {}
    artifact: Path | None = None
    deployed: bool = False


class PagesRunner:
    """A runner with a checkout, the address that GitHub Pages gives the site, and the caches of earlier runs.

    Raises AssertionError for whatever of a workflow it does not know: an action, a key, an expression.
    """

    def __init__(self, checkout: Path, address: str, caches: Path) -> None:
        self.checkout, self.address, self.caches = checkout, address, caches
        self.known = {"github.run_id": "1"}
        self.saved: list[str] = []
        self.ran = Ran()

    def run(self, workflow: Path) -> Ran:
        """Run all jobs, each after those that it needs; then save what is to be cached."""
        jobs = yaml.load(workflow.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["jobs"]  # noqa: S506
        done: set[str] = set()
        for name, job in jobs.items():
            assert {*filter(None, [job.get("needs")])} <= done, f"{name} needs a job that has not run"
            for step in job["steps"]:
                self._step(step)
            done.add(name)
        for path in self.saved:
            if (self.checkout / path).exists():
                shutil.copytree(self.checkout / path, self.caches / path, dirs_exist_ok=True)
        return self.ran

    def _step(self, step: Mapping[str, Any]) -> None:
        assert step.keys() <= _KEYS, f"this runner knows nothing of {step.keys() - _KEYS}"
        assert ("uses" in step) != ("run" in step)
        if "run" in step:
            self._command(step["run"], {name: self._filled(text) for name, text in step.get("env", {}).items()})
            return
        action = step["uses"].partition("@")[0].partition("/")[2]
        stand_in = getattr(self, f"_{action.replace('-', '_')}", None)
        assert step["uses"].startswith("actions/"), step["uses"]
        assert stand_in is not None, f"this runner knows nothing of {step['uses']}"
        stand_in(step.get("id", ""), step.get("with", {}))

    def _command(self, command: str, environment: dict[str, str]) -> None:
        """Run a command as GitHub does; where it would install the program, see that it would find what it names."""
        if command.startswith("pip install"):
            assert (self.checkout / _INSTALLS[command]).is_file(), command
            return
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        run = subprocess.run(
            [*_SHELL, command], cwd=self.checkout, env=self._environment() | environment, stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        self.ran.commands[command] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        if run.returncode:
            raise StepError(command, run)

    def _environment(self) -> dict[str, str]:
        """Return what a runner has, and nothing of this machine but the program that is tested, on PATH."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}"
        return {"PATH": path, "HOME": str(self.caches), "LANG": "C.UTF-8", "CI": "true", "GITHUB_ACTIONS": "true"}

    def _filled(self, text: str) -> str:
        def value(found: re.Match[str]) -> str:
            assert found[1] in self.known, f"nothing has said yet what {found[1]} is"
            return self.known[found[1]]

        return _FILLED_IN.sub(value, text)

    def _checkout(self, _id: str, given: Mapping[str, str]) -> None:
        assert not given

    def _setup_python(self, _id: str, given: Mapping[str, str]) -> None:
        named = given["cache-dependency-path"].split()
        assert [name for name in named if (self.checkout / name).is_file()], "pip's cache would have no key"

    def _configure_pages(self, ident: str, given: Mapping[str, str]) -> None:
        assert not given
        self.known[f"steps.{ident}.outputs.base_url"] = self.address

    def _cache(self, _id: str, given: Mapping[str, str]) -> None:
        self._filled(given["key"])
        self.saved.append(given["path"])
        if (self.caches / given["path"]).exists():
            shutil.copytree(self.caches / given["path"], self.checkout / given["path"])

    def _upload_pages_artifact(self, _id: str, given: Mapping[str, str]) -> None:
        """Keep what GitHub would: links followed, and no name that begins with a dot."""
        self.ran.artifact = self.checkout.with_name(f"{self.checkout.name} artifact")
        shutil.copytree(self.checkout / given["path"], self.ran.artifact, ignore=shutil.ignore_patterns(".*"))

    def _deploy_pages(self, ident: str, given: Mapping[str, str]) -> None:
        assert not given
        assert self.ran.artifact, "nothing was uploaded"
        self.ran.deployed = True
        self.known[f"steps.{ident}.outputs.page_url"] = self.address
