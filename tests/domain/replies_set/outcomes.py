"""What a mail may be read as, besides a verb."""

NOTHING, UNCLEAR = "nothing", "unclear"
"""Said without any verb; must be asked back."""
