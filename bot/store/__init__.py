"""Where conversations are kept. `memory` is for tests, `sqlite` for everyone; docs/howto/add-a-store.md tells how to add one.

Nothing is imported here, so that whoever wants one store does not pay for the other.
"""
