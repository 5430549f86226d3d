"""Hundreds of examples a property; the time of one example says nothing on a shared machine."""

from hypothesis import settings

settings.register_profile("property", max_examples=200, deadline=None)
settings.load_profile("property")
