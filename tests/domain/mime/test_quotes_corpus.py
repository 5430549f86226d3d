"""Real replies in many languages with what their authors said: a measure, not a pattern book."""

import json
import re
from collections import Counter

import pytest

from domain.mime.quotes import own_words
from tests.material import CORPORA, needs_corpora

BEST_LIBRARY = 82


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.corpus
@needs_corpora
def test_more_replies_are_read_right_than_any_library_reads_and_few_words_are_lost() -> None:
    lines = (CORPORA / "replies" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    right, lost = Counter[str](), []
    for case in map(json.loads, lines):
        html = case["kind"] == "html"
        read = own_words("" if html else case["text"], case["text"] if html else "")
        keeps_signature = case["corpus"].startswith("talon")
        got = words(f"{read.reply}\n{read.signature}" if keeps_signature else read.reply)
        right[case["corpus"]] += got == words(case["expected"])
        if words(case["expected"]) not in got:
            lost.append(case["id"])
    assert right.total() >= 115 > BEST_LIBRARY
    assert len(lost) <= 3
