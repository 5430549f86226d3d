"""Real mail and database servers, for every test that asks for one by name."""

pytest_plugins = ("tests.servers.fixtures",)
