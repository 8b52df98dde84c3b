"""The acts of a line: what kind of reply each of its sentences calls for.

Moves say how a line lands, acts what it asks of the one who answers; they are apart because a line can hold a move without calling for
anything, and an act (thanks, a greeting, silence) without any move.
"""

import re

from bot.model import Act, Apology, Move, MoveSeen, Slot
from bot.reading.canon import Canon
from bot.reading.guards import allowed
from bot.reading.lexicon import pattern
from bot.reading.questions import kind_of_question
from bot.reading.sentences import Sentence

_OF_MOVE: dict[Move, Act] = {
    "EXPRESS": "feel", "NEED": "need", "DESCRIBE": "fact", "CRITERIA": "fact", "REFLECT": "reflect", "VALIDATE": "validate", "OWN": "own",
    "BOUNDARY": "boundary", "BLAME": "blame", "CONTEMPT": "insult", "THREAT": "threat", "DISMISS": "dismiss",
}  # fmt: skip
_IF_NOTHING_ELSE: dict[Move, Act] = {
    "OPEN_SOFT": "ask_yesno", "REPAIR": "request", "DEFEND": "fact", "CONTRAST": "fact", "REINFORCE": "fact", "HOLD": "request",
    "AVOID": "never_mind", "UNDERMINE": "never_mind",
}  # fmt: skip
"""What these call for when their sentence holds no act of its own."""
_TERMS = frozenset({"money", "percent", "date", "time", "duration", "number"})

_OWN_CUES: tuple[tuple[Act, str], ...] = (
    ("greet", r"<bos>(?:hi|hey|hello|hiya|yo|heya|good (?:morning|afternoon|evening)|greetings|dear)(?= ?[.,!?]|$| <w>)"),
    ("thanks", r"(?<!no )(?:thanks|thank you|cheers|much appreciated|i (?:really |do |so )*appreciate (?:it|that|this|you|your|the)|i am (?:so |very |really )*(?:grateful|thankful))(?! for nothing)"),
    ("feel", r"i (?:feel|felt) like (?:your|a|an|the|i)|i <adv>(?:love|like|miss|adore) (?:you|us|him|her|them|working with you)(?! to\b| not\b)(?= ?[.,!?]|$| so| too| and| but| very| a lot| both)"),
    ("praise", r"nice <w>(?= ?[.!]?$)|you (?:are|were|have been|did|do|have done) <adv>(?:a |an |the |such a |such an |one of the )?(?:<w> )?(?:great|amazing|good|excellent|wonderful|best|fantastic|awesome|brilliant|kind|generous|talented|impressive|lovely|patient|fair|smart|thoughtful|strong|helpful)(?! (?:at nothing|luck|idea to))|(?:great|good|nice|excellent|amazing|awesome|fantastic) (?:job|work|point|idea|call|effort)|well done|i (?:admire|am (?:so )?proud of|am impressed|love working|like working|enjoy working|love how you)|that (?:is|was) (?:a )?(?:<adv>)(?:great|good|brilliant|excellent|kind|nice|generous)(?: idea| of you| point)|you always (?:make me (?:laugh|smile|feel better)|help|know what)"),
    ("topic_change", r"(?:anyway|by the way|btw|on another note|on a different note|changing the subject|change the subject|(?:talk about )?something else(?= ?[.,!?]|$)|before i forget|oh and also|speaking of|unrelated)(?= ?[.,!?:]|$| <w>)|(?:can|could) we (?:talk about something else|change)"),
    ("small_talk", r"how (?:are|is|r) (?:you|things|it|life|everything|the (?:family|kids|wife|weather))(?: going| doing| today| all| everything| been){0,3}(?= ?[?.!,]|$)|how have you been|how (?:was|is) your (?:weekend|day|trip|flight|holiday|vacation|night|week|morning|evening|lunch|christmas)|(?:nice|lovely|terrible|crazy|hot|cold|beautiful) (?:weather|day)(?: today| out| outside)?|what is up(?= ?[?.!,]|$)|(?:did you (?:see|watch) (?:the|that) (?:game|match|show|film|movie|news))|long time no see|have a (?:nice|good|great) (?:day|weekend|evening)|any plans for the weekend|happy (?:birthday|new year|holidays)|the weather is"),
    ("agree", r"<bos>(?:ok |oh |and )*(?:yes|sure|deal|agreed|of course|absolutely|definitely|sounds (?:good|great|fair|like a plan)|that works|works for me|fine by me|fair enough|i agree|i am in|you got it|will do|no problem|happy to|gladly|i can (?:do|live with|accept) (?:that|it))(?= ?[.,!;]|$| (?:to|with|i|we|that|let|then|thanks|thank|you|absolutely|for))(?! but)|i (?:completely |totally |fully )?agree(?! to disagree)|i accept(?: (?:that|it|your|the))?|i can live with|let us do (?:it|that)|that (?:works|sounds good|sounds fair)"),
    ("refuse", r"i (?:do not|would rather not) want to (?:talk|discuss|get into|go into)(?: <w>)?|<bos>(?:and |sorry |well |ok )*no(?= ?[.,!;]|$| (?:i|thanks|thank|way|chance|that|sorry|we|deal|not|you))|(?:no way|absolutely not|not a chance|no chance|no thanks|no thank you|not happening|i refuse|i decline|out of the question|i have to say no|(?:the |my )?answer is no|still no|not going to happen)|i (?:can not|will not|do not want to|am not going to|am not able to|would rather not) (?:do|accept|agree|take|give|lend|go|come|pay|make (?!ends|sense)|host|help|cover|be able|work|sign|stay|change)(?: <w>)?|that (?:does|will) not work|i do not agree|i disagree"),
    ("never_mind", r"(?:<lead>(?:just )?(?:never mind|forget (?:it|about it|i (?:said|asked)|that)|do not worry about it|skip it|drop it|leave it|scrap that)(?! (?:the|your|my|that|how|what|about the|from))|(?:let us|we can) (?:just )?(?:drop|forget|leave|skip) (?:it|this|that)|does not matter(?= ?[.,!]|$| anymore))"),
    ("repeat", r"what do you mean(?: by (?:that|this|<w>))?(?: <w>){0,3}(?= ?[?.!]|$)|(?:say|explain) (?:that|it|this) again|(?:can|could) you (?:please )?(?:repeat|say that again|clarify|explain|rephrase|be more specific|elaborate)|(?:i do not|did not|do not) (?:<adv>)(?:understand|follow|get (?:it|that|what you)|catch (?:that|it))(?! why you did)(?= ?[.,!?]|$| what you| you| that)|come again|pardon|<bos>(?:sorry|what|huh|hm|eh)(?= ?[?])(?= ?[?] ?$)|meaning(?= ?[?])|what does that mean|i am not (?:sure|following) (?:what you mean|i understand|i follow)|i am not following"),
    ("humour", r"(?:just (?:kidding|joking|messing)|i am (?:just )?(?:kidding|joking)|lol|lmao|rofl|haha\w*|hehe\w*|hihi|lmfao|ha ha)"),
    ("meta", r"(?:are|r) you (?:<adv>)(?:a |an |even |actually |really )*(?:bot|robot|ai|human|real|machine|chatbot|gpt|chat gpt|chatgpt|real person|computer|program|llm|language model)|(?:is|was) (?:this|it|that) (?:<adv>)(?:an? )?(?:ai|bot|real|chatbot|robot|simulation|fake|game|scripted|automated|working)|(?:am i|are we) (?:talking|speaking|chatting) (?:to|with) (?:a|an) (?:bot|ai|robot|machine|computer|real)|this (?:is|feels|app is|bot is|exercise is|thing is|practice is|rehearsal is|whole thing is) <adv>(?:stupid|dumb|pointless|silly|fake|unrealistic|not realistic|not working|broken|a waste of time|useless|weird|awkward|boring|not helping|like a script)(?= ?[.,!]|$)|this (?:does not|is not|are not) (?:<adv>)(?:work\w*|help\w*|realistic|real)(?= ?[.,!]|$| at all| for me\?)|(?:stop|end|exit|quit|restart|reset) (?:the )?(?:role ?play|simulation|rehearsal|exercise|practice|game|scenario)|as an? (?:ai|language model)|you are (?:<adv>)(?:a |an )?(?:bot|robot|ai|chatbot|machine|chatgpt|not real|not (?:a )?(?:real|human))|ignore (?:all |your |previous |the )*(?:instructions|prompt)|your (?:system )?prompt|break character|out of character|what (?:llm|model|ai) (?:is this|are you)|who (?:programmed|built|created) (?:you|this)|how does this (?:app|bot|thing|work)"),
    ("goodbye", r"<lead>(?:bye(?: bye)?|goodbye|good bye|see (?:you|u)(?: (?:later|tomorrow|soon|then|around|on <w>|monday|friday))?|talk (?:to you )?(?:later|soon|tomorrow)|good ?night|take care|ttyl|cya|later(?= ?[.!]?$)|have a (?:good|nice|great) (?:one|day|night|evening|weekend)|until (?:then|tomorrow)|speak soon|gotta go|i (?:have|need) to (?:go|run|leave)(?: now)?|i am (?:off|leaving)(?: now)?)(?= ?[.,!]|$)"),
)  # fmt: skip

_ONE_WORD = frozenset(
    "fine k ok whatever idk hmm hm meh nothing cool right maybe wow oh ugh uh um mhm alright guess so same true good great nice idc kk okay well interesting "
    "really seriously what why when how where who huh nvm eh".split()
)
_YES = frozenset("yes yeah yep yup ya sure yea absolutely definitely deal agreed ofc totally".split())
_NO = frozenset("no nope nah never".split())
_STAGE = re.compile(r"^[*_(\[]+ ?(?:\w+ ){0,3}(?:silence|silent\w*|quiet\w*|nothing|pauses?|stares?|sighs?|shrugs?|waits?|nods?|looks?(?: \w+){0,4})[.! ]*[*_)\]]+$", re.I)
_ORDERS = re.compile(r"^(?:ok |so |just |then |and |can you )*(?:please [a-z]+|[a-z]+ please|(?:stop|quit) [a-z]+ing\b|do not [a-z]{3,})\b")
_MISSAID = re.compile(r"\b(?:wrong|not what i meant|badly|harsh(?:er)?|i (?:meant|should not have))\b")
_ASKS_IDEAS = re.compile(r"\b(?:suggest|propose|ideas?|suggestions?|proposal)\b")
_TELLS = re.compile(
    r"\b(?:i|you|we|he|she|they|it|there|that|this|my|your|our|the|nobody|everyone|somebody) \S+ |\b(?:is|are|was|were|has|have|had|do|does|did|can|will|would)\b|\w{2,}(?:ed|s)\b"
)
_VOWEL = re.compile(r"[aeiouy]")
_WORDLIKE = re.compile(r"\b[a-z]*[aeiouy][a-z]*\b|\d")


def is_silence(raw: str) -> bool:
    """Nothing said: empty, only punctuation or emoji, or a stage direction such as *silence*."""
    body = raw.strip()
    return not any(c.isalnum() for c in body) or (len(body) < 60 and _STAGE.match(body) is not None)


def is_noise(line: Canon) -> bool:
    """Keyboard mashing: letters that no word is made of."""
    words = [w for w in line.words if w.isalpha()]
    if not words or any(not w.isascii() for w in words):
        return False
    odd = sum(_odd(w) for w in words)
    return odd > 0 and odd >= len(words) * 0.6


def _odd(word: str) -> bool:
    if len(word) >= 4 and not _VOWEL.search(word):
        return True
    return re.search(r"[bcdfghjklmnpqrstvwxz]{5,}|(?:asdf|qwer|zxcv|hjkl|sdfg|jkl|fdsa)|(.)\1{3,}", word) is not None


def _single(line: Canon) -> tuple[Act, ...]:
    word = line.words[0]
    if line.text.rstrip().endswith("?") and word not in ("ok", "fine", "really", "seriously", "deal", "right"):
        return ()
    if word in _YES:
        return ("agree",)
    if word in _NO:
        return ("refuse",)
    return ("one_word",) if word in _ONE_WORD else ()


def _of_apology(apology: Apology) -> Act:
    if apology.conditional:
        return "apologize_if"
    return "apologize_partly" if apology.but else "apologize"


def _from_moves(line: Canon, moves: tuple[MoveSeen, ...], slots: tuple[Slot, ...], apology: Apology | None) -> list[tuple[int, Act]]:
    found: list[tuple[int, Act]] = []
    for m in moves:
        at = line.raw.find(m.quote)
        act = _OF_MOVE.get(m.move)
        if m.move == "APOLOGIZE":
            act = _of_apology(apology) if apology else "apologize"
        elif m.move in ("REQUEST", "HOLD"):
            act = "propose" if _has_terms(m.quote, slots) else "request" if m.move == "REQUEST" else None
        elif m.move == "OPTIONS":
            act = "ask_what" if _ASKS_IDEAS.search(m.quote.lower()) else "propose"
        elif m.move == "CLOSE":
            act = "propose" if m.quality >= 2 else None
        if act is not None:
            found.append((at, act))
    return found


def _has_terms(quote: str, slots: tuple[Slot, ...]) -> bool:
    return any(s.kind in _TERMS and s.text in quote for s in slots)


def _from_sentences(line: Canon, sentences: tuple[Sentence, ...], moves: tuple[MoveSeen, ...]) -> list[tuple[int, Act]]:
    asked = frozenset(m.move for m in moves)
    found: list[tuple[int, Act]] = []
    for s in sentences:
        at = line.origin(s.start, s.end)[0]
        quote = line.quote(s.start, s.end)
        kind = kind_of_question(s)
        holds = {m.move for m in moves if m.quote in quote or quote in m.quote}
        if kind == "ask_yesno" and holds & {"REQUEST", "OPTIONS", "REPAIR", "BLAME", "CONTEMPT", "DISMISS", "THREAT", "CLOSE"}:
            kind = None
        if kind and not (kind not in ("ask_yesno", "ask_takes") and "CONTEMPT" in holds):
            found.append((at, kind))
    return found if sentences else [(0, "unclear")] if asked else []


def _from_cues(line: Canon, sentences: tuple[Sentence, ...]) -> list[tuple[int, Act]]:
    found: list[tuple[int, Act]] = []
    for act, cue in _OWN_CUES:
        for s in sentences:
            m = pattern(cue).search(s.text)
            if m is None or (act == "praise" and not allowed("BLAME", line.text, s.start + m.start(), s.start + m.end(), "")):
                continue
            found.append((line.origin(s.start + m.start(), s.start + m.end())[0], act))
            break
    return found


def _left_over(line: Canon, sentences: tuple[Sentence, ...], moves: tuple[MoveSeen, ...], found: list[tuple[int, Act]]) -> list[tuple[int, Act]]:
    """For each sentence without an act: the one its move suggests, or `fact` when it plainly tells something."""
    more: list[tuple[int, Act]] = []
    for s in sentences:
        start, end = line.origin(s.start, s.end)
        if any(start <= at < end for at, _ in found):
            continue
        inside = [m.move for m in moves if start <= line.raw.find(m.quote) < end and m.move in _IF_NOTHING_ELSE]
        if _ORDERS.match(s.text):
            more.append((start, "request"))
        elif inside:
            more.append((start, "own" if _MISSAID.search(s.text) else _IF_NOTHING_ELSE[inside[0]]))
        elif s.words >= 3 and not s.asks and _TELLS.search(s.text):
            more.append((start, "fact"))
    return more


def acts(
    line: Canon, sentences: tuple[Sentence, ...], moves: tuple[MoveSeen, ...], slots: tuple[Slot, ...], apology: Apology | None
) -> tuple[Act, ...]:
    """The acts of a line in its order, each once. What nobody can classify is a `fact`; `unclear` is only noise."""
    if is_silence(line.raw):
        return ("silence",)
    single = _single(line) if len(line.words) == 1 else ()
    if is_noise(line):
        return ("unclear",)
    found = _from_moves(line, moves, slots, apology) + _from_sentences(line, sentences, moves) + _from_cues(line, sentences)
    if apology and not any(a.startswith("apologize") for _, a in found) and "UNDERMINE" not in {m.move for m in moves}:
        found.append((0, _of_apology(apology)))
    if not single:
        found += _left_over(line, sentences, moves, found)
    ordered: list[Act] = list(single)
    for _, act in sorted(found, key=lambda pair: pair[0]):
        if act not in ordered and not _swallowed(act, [a for _, a in found]):
            ordered.append(act)
    return tuple(ordered) or (("fact",) if _WORDLIKE.search(line.text) else ("unclear",))


def _swallowed(act: Act, others: list[Act]) -> bool:
    """Acts that another one says better."""
    match act:
        case "request":
            return "propose" in others
        case "ask_yesno":
            return "meta" in others or "small_talk" in others
        case "ask_what" | "ask_how":
            return bool({"repeat", "small_talk", "meta"} & set(others)) or (act == "ask_what" and "ask_takes" in others)
        case "praise":
            return bool({"blame", "insult"} & set(others))
        case "agree":
            return "refuse" in others
        case "fact":
            return bool({"meta", "goodbye", "topic_change", "small_talk"} & set(others))
        case _:
            return False
