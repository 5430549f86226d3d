"""`vanthu office import`: `office.yaml`, or a staff list as XLSX or CSV; `vanthu calendar import`: calendar rows."""

from datetime import datetime
from pathlib import Path

import yaml

from domain.calendar import RowProblem, calendar_rows
from operations.office_file import PlainLoader, read_office_file
from operations.office_rows import store_calendar, store_office
from operations.refusals import Refused
from operations.row_sync import Changes
from operations.sheet_cells import table_rows
from operations.staff_rows import store_staff
from operations.staff_sheet import read_staff_sheet
from storage.database import transaction
from storage.offices import the_office

YAML, SHEETS = (".yaml", ".yml"), (".xlsx", ".xlsm", ".csv")


def import_office(path: Path, now: datetime) -> Changes:
    """Bring the database to what the file says, all or nothing. Raises Refused."""
    suffix = path.suffix.lower()
    if suffix in YAML:
        return store_office(*read_office_file(path), now)
    if suffix in SHEETS:
        return store_staff(path, read_staff_sheet(path))
    raise Refused(
        f"Tệp {path.name} không phải .yaml, .xlsx hay .csv.", f"{path.name} is neither .yaml nor .xlsx nor .csv."
    )


def import_calendar(path: Path) -> Changes:
    """Confirmed calendar rows from YAML, XLSX or CSV; importing the same file again changes nothing. Raises Refused."""
    if path.suffix.lower() in SHEETS:
        table = table_rows(path)
    else:
        try:
            table = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=PlainLoader)
        except (OSError, UnicodeDecodeError, RecursionError, yaml.YAMLError) as error:
            raise Refused(f"Không đọc được tệp {path}: {error}.", f"cannot read {path}.") from error
    if not isinstance(table, list) or not all(isinstance(row, dict) for row in table):
        raise Refused(
            f"Tệp {path.name} phải là danh sách các dòng có ngày, loại, tên.",
            f"{path.name} must be a list of rows with day, kind, name.",
        )
    rows = calendar_rows(table)
    if isinstance(rows, RowProblem):
        raise Refused(f"Tệp {path.name}: {rows.lines[0]}.", f"{len(rows.lines)} row(s) wrong, nothing stored.")
    changes = Changes()
    with transaction() as session:
        store_calendar(session, the_office(session).id, rows, path.name, changes)
    return changes
