"""Real texts and mails that tests read where they are present; they are never copied into the project."""

import os
from pathlib import Path

import pytest

CORPORA = Path(os.environ.get("VANTHU_CORPORA", Path(__file__).parents[2] / "shared" / "corpora"))
SEED = CORPORA.parent / "seed"
PLANS = CORPORA.parent / "plans"

needs_corpora = pytest.mark.skipif(not CORPORA.is_dir(), reason="set VANTHU_CORPORA to the folder of mail corpora")
needs_seed = pytest.mark.skipif(not SEED.is_dir(), reason="the seed plan is not beside the corpora (VANTHU_CORPORA)")
needs_plans = pytest.mark.skipif(
    not PLANS.is_dir(), reason="the real plans are not beside the corpora (VANTHU_CORPORA)"
)
