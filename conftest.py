"""Real mail and database servers, for every test that asks for one by name; what was skipped, said at the end."""

from collections import Counter
from typing import Any

pytest_plugins = ("tests.servers.fixtures",)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Each reason for skipping once, with how many tests it cost: a reason says what to install or to set."""
    reports = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in reports)
    if reasons:
        terminalreporter.section("bỏ qua, và cách để chạy / skipped, and how to run it", sep="-")
        for reason, count in reasons.most_common():
            terminalreporter.write_line(f"{count:5d}  {reason}")
