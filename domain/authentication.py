"""Whether a mail comes from whom it says: read from what our own server wrote (RFC 8601), or from signatures checked.

A proof counts only for the domain of the From address (alignment, RFC 7489 3.1): a mail of a stranger passes its own
SPF and DKIM as well.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from domain.matching import Proof

_COMMENT = re.compile(r"\([^()]*\)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_METHOD = re.compile(r"^\s*([\w-]+)\s*(?:/\s*\d+\s*)?=\s*(\w+)")
_PROPERTY = re.compile(r"\b([a-z]+\.[\w-]+)\s*=\s*([^\s;]+)", re.IGNORECASE)
_LABELLED = {"dkim": ("header.d", "header.i"), "spf": ("smtp.mailfrom", "smtp.mail", "smtp.helo")}
_DEPTH = 5  # comments in comments


def domain_of(address: str) -> str:
    """What stands behind the last @, in lower case."""
    return address.rpartition("@")[2].strip("<> \t.").lower()


def is_aligned(domain: str, from_domain: str) -> bool:
    """Whether a proof for one domain holds for mail from the other (relaxed: one is the other's parent)."""
    if not domain or not from_domain or "." not in domain:
        return False
    return domain == from_domain or from_domain.endswith(f".{domain}") or domain.endswith(f".{from_domain}")


def proof_in(results: Sequence[str], trusted: Collection[str], sender: str) -> Proof | None:
    """What the topmost `Authentication-Results` of one of our own servers says about the sender; None without one.

    DMARC decides where it was checked. Else an aligned DKIM or SPF pass is a pass, and an aligned signature that does
    not verify, or an SPF hard failure, is a failure. `trusted` are authserv-ids in lower case.
    """
    methods = next((found[1] for each in results if (found := _parse(each))[0] in trusted), None)
    if methods is None:
        return None
    from_domain = domain_of(sender)
    for method, outcome, properties in methods:
        if method == "dmarc" and domain_of(properties.get("header.from", from_domain)) == from_domain:
            if outcome == "pass":
                return Proof.PASS
            if outcome == "fail":
                return Proof.FAIL
    aligned = [
        (method, outcome)
        for method, outcome, properties in methods
        if method in _LABELLED
        and any(is_aligned(domain_of(properties.get(name, "")), from_domain) for name in _LABELLED[method])
    ]
    if any(outcome == "pass" for _, outcome in aligned):
        return Proof.PASS
    return Proof.FAIL if any(outcome == "fail" for _, outcome in aligned) else Proof.NONE


def proof_of_signatures(checked: Iterable[tuple[str, bool]], sender: str) -> Proof:
    """The same from signatures that we checked ourselves: (signing domain, whether it verifies)."""
    own = [good for domain, good in checked if is_aligned(domain.lower(), domain_of(sender))]
    if any(own):
        return Proof.PASS
    return Proof.FAIL if own else Proof.NONE


def _parse(field: str) -> tuple[str, list[tuple[str, str, dict[str, str]]]]:
    """The server's name, and (method, result, properties) of each of its findings."""
    for _ in range(_DEPTH):
        field = _COMMENT.sub(" ", field)
    if _COMMENT.search(field):
        field = field.partition("(")[0]  # no finding is read out of a comment, however deep it lies
    field = _QUOTED.sub(lambda found: found[0][1:-1].replace(";", " "), field)
    name, *rest = field.split(";")
    methods = [
        (found[1].lower(), found[2].lower(), {key.lower(): value for key, value in _PROPERTY.findall(clause)})
        for clause in rest
        if (found := _METHOD.match(clause))
    ]
    return (name.split() or [""])[0].lower(), methods
