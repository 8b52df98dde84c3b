"""Every error that Greenroom raises on purpose.

    GreenroomError
    ├── UserError            the person can mend it; the message is shown as it is: what happened, what to do
    │   ├── ContentError     a file under prompts/ (or the owner's own) is wrong: names file, line, field, allowed values
    │   └── StoreError       the disk, the database file or its version stands in the way
    │       └── StoreConflict   somebody else wrote to this conversation first
    └── IllegalEvent         our own mistake: an event that the present phase does not allow
"""


class GreenroomError(Exception):
    """The root of the tree."""


class UserError(GreenroomError):
    """Shown to the person word for word, so it says what happened and what to do."""


class ContentError(UserError):
    """A content file cannot be used."""


class StoreError(UserError):
    """The conversation store cannot be used."""


class StoreConflict(StoreError):
    """The conversation has grown since it was read; read it again and retry."""


class IllegalEvent(GreenroomError):
    """An event arrived that the table of phases forbids."""
