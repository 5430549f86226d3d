"""Bytes of a mail -> what it says. Pure, and never raises on any bytes."""
