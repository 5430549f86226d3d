"""A plan that has lived, made once a session for each kind of database and copied, since rendering takes a while."""

import shutil
from pathlib import Path

from tests.databases import Databases
from tests.offices import a_home
from tests.tasks.lived_plan import Lived, live


class LivedTemplate:
    """The home in which the plan has lived: made once for a kind of database, then copied."""

    def __init__(self, folder: Path, databases: Databases) -> None:
        self.folder = folder
        self.databases = databases
        self._made: dict[str, tuple[Lived, dict[str, str]]] = {}

    def copy(self, folder: Path, kind: str) -> tuple[Lived, dict[str, str]]:
        """Copy it to `folder`; gives what was made and the settings by which the copy finds its database."""
        template = self.folder / kind
        if kind not in self._made:
            template.mkdir(parents=True)
            settings = self.databases.settings(kind, template)
            with a_home(template, **settings):
                self._made[kind] = live(template), settings
        lived, settings = self._made[kind]
        shutil.copytree(template, folder, dirs_exist_ok=True)
        return lived, self.databases.copy_of(settings)
