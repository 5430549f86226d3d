from dataclasses import FrozenInstanceError

import pytest

from domain.refusal import Refused


def test_a_refusal_is_a_value_that_nobody_rewords_on_its_way_to_the_reader() -> None:
    refused = Refused("Chưa cấp số: dự thảo chưa được duyệt / not approved yet")
    assert refused == Refused("Chưa cấp số: dự thảo chưa được duyệt / not approved yet")
    with pytest.raises(FrozenInstanceError):
        refused.line = "khác"  # type: ignore[misc]
