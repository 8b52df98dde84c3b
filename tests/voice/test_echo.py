"""Questions about the counterpart's own last words, and questions that only look like it."""

import pytest

from bot.voice.echo import asks_back


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("deal with what? you mean mom?", "I'm always the one who has to deal with it."),
        ("What's the question mark? Is it the amount?", "It comes back with a question mark on it."),
        ("which others? I haven't talked to anyone else", "You could ask the others."),
        ("ask who Sam? I'm asking you.", "Ask them."),
        ("promise what? I haven't asked you to promise anything yet", "I'd be promising something I couldn't keep."),
        ("less than what? less nights or less money?", "Would less than that be okay?"),
        ("have you? what's on Sunday?", "I've got Sunday to get through."),
        ("probably not what? you lost me", "Probably not."),
        ("what do you mean?", "Perhaps."),
    ],
)
def test_a_question_about_their_own_words_is_heard_as_one(said: str, last: str) -> None:
    assert asks_back(said, last)


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("how much would it cost?", "I can't."),
        ("what would you need?", "I don't know."),
        ("what about Friday then?", "Friday is hard."),
        ("can you do Friday?", "Friday is hard."),
        ("how are you?", "Hi."),
        ("why is that hard for you?", "I wouldn't say so."),
    ],
)
def test_a_new_question_is_not(said: str, last: str) -> None:
    assert not asks_back(said, last)
