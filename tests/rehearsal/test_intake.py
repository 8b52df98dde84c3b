"""The learner's own words become a scenario: domain, person, name, topic, wish and fears, and nothing invented."""

import pytest

from bot.model import Intake
from bot.reading.persons import flip, their_line
from bot.rehearsal.intake import answered, build, edited, first_words, next_question, temper
from tests.talk import LIBRARY

TEMPLATES = tuple(LIBRARY.templates())


@pytest.mark.parametrize(
    ("text", "domain", "who"),
    [
        ("my girlfriend and I keep arguing about money", "romance", "your girlfriend"),
        ("How do I ask my manager for a raise?", "work", "your manager"),
        ("had a fight w my sister over dads birthday", "family", "your sister"),
        ("my roommate never cleans the bathroom", "home", "your roommate"),
        ("i need to ask my landlord for my deposit back", "home", "your landlord"),
        ("how do i ask my professor for an extension", "school", "your professor"),
        ("my doctor won't take my back pain seriously", "health", "your doctor"),
        ("my flatmate's boyfriend is always over and uses all our stuff, i need to talk to my flatmate Jo about it", "home", "your flatmate"),
        ("my boyfriend's mum hates me and I have to tell my boyfriend I won't come for Christmas", "romance", "your boyfriend"),
        ("my best friend told everyone my secret", "friends", None),
        ("a mod in my discord server banned me", "online", None),
    ],
)
def test_domain_and_person_come_from_the_words(text: str, domain: str, who: str | None) -> None:
    intake = first_words(text, TEMPLATES)
    assert intake.domain == domain
    if who:
        assert intake.who == who


@pytest.mark.parametrize(
    ("text", "name"),
    [("my friend Sam owes me 200", "Sam"), ("Priya, my team lead, interrupts me", "Priya"), ("my brother never calls", "")],
)
def test_a_name_is_kept_and_none_is_made_up(text: str, name: str) -> None:
    assert first_words(text, TEMPLATES).name == name


def test_a_name_given_later_is_kept_and_a_phrase_is_no_topic() -> None:
    first = first_words("my flatmate's boyfriend is always over and uses all our stuff", TEMPLATES)
    assert first.about == ""
    assert answered(Intake(who="your sister"), "happened", "my sister Nina told mum first", TEMPLATES).name == "Nina"


def test_topic_and_wish_are_taken_from_the_words_or_left_open() -> None:
    assert first_words("my wife and i argue about the dishes again", TEMPLATES).about == "the dishes"
    assert first_words("how do I ask my boss for a raise", TEMPLATES).want == "a raise"
    assert first_words("my boss is mean", TEMPLATES).want == ""


def test_only_what_is_missing_is_asked() -> None:
    intake = first_words("How do I ask my manager for a raise?", TEMPLATES)
    assert next_question(intake, None) == "happened"
    assert next_question(intake, "happened") == "fear"
    assert next_question(Intake(), None) == "who"
    assert next_question(intake, "like") is None


def test_an_answer_to_who_settles_name_and_domain() -> None:
    intake = answered(Intake(happened="he never pays"), "who", "Tom, my flatmate", TEMPLATES)
    assert (intake.name, intake.domain) == ("Tom", "home")


def test_one_line_corrects_the_card_and_other_lines_do_not() -> None:
    assert edited(Intake(), "name: Maya") == Intake(name="Maya")
    assert edited(Intake(), "they say: you're selfish") == Intake(fear="you're selfish")
    assert edited(Intake(), "I want: a rule") == Intake(want="a rule")
    assert edited(Intake(), "colour: blue") is None
    assert edited(Intake(), "hello there") is None


def test_fears_come_first_among_the_objections_and_the_persons_are_flipped() -> None:
    intake = Intake(who="your girlfriend", about="my spending", fear="she'll say I'm careless", domain="romance")
    s = build(LIBRARY.template("romance"), intake, their_line(intake.fear), flip)
    assert s.objections[0].lines[0] == "You're careless."
    assert s.topic == "your spending"
    assert s.counterpart.name == "Girlfriend"


def test_they_are_like_changes_voice_and_numbers() -> None:
    assert temper("blunt, gets loud", "warm")[0] == "blunt"
    assert temper("avoids it, shuts down", "warm")[1]["avoidance"] == 0.9
    assert temper("", "warm") == ("warm", {})
