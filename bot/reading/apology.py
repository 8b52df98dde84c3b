"""What an apology holds, and its score. The order of the weights is evidence (responsibility, then repair); the numbers are ours.

Apart because the same six slots serve quality, acts, the mood and the coach (coaching.md section 4).
"""

from bot.model import Apology, ApologySlot
from bot.reading.lexicon import pattern

_WEIGHTS: dict[ApologySlot, float] = {
    "responsibility": 0.30, "repair": 0.22, "regret": 0.14, "explanation": 0.14, "repentance": 0.14, "forgiveness": 0.06,
}  # fmt: skip

_SLOTS: dict[ApologySlot, str] = {
    "regret": r"sorry|apologi[sz]e|apologies|i regret|i (?:feel|felt) (?:<adv>)(?:terrible|awful|bad|ashamed|guilty|sick) (?:about|for|that)|i wish i (?:had|could)|i hate that i|remorse",
    "explanation": r"i was (?:<adv>)(?:scared|afraid|stressed|tired|angry|upset|overwhelmed|jealous|drunk|ashamed|embarrassed|hurt|worried|nervous|panicking|in a (?:hurry|bad)|under|trying|exhausted|frustrated|rushing|distracted|insecure)|"
    r"(?:not|no) (?:an |a )?excuse|because i (?:was|thought|wanted|felt|did|had|panicked|could)|i (?:panicked|thought (?:that |it |you )|wanted to|got scared|misread|lost my temper|did not realize|was not thinking|had had)|the reason (?:i|was|is)|what happened (?:is|was)",
    "responsibility": r"my (?:fault|choice|mistake|doing|responsibility|bad|decision)|on me(?= ?[.,!;]|$| and)|i (?:take|accept|own) (?:full |all )?(?:the |my )?(?:responsibility|blame|it|that|this)|i was (?:<adv>)wrong|i should (?:not )?have|"
    r"(?:it|that|this|which) was (?:<adv>)(?:wrong|unfair|not (?:fair|ok|right)|selfish|cruel|mean)|i had no right|i (?:<adv>)(?:messed|screwed|fucked) up|(?<!if )i (?:<adv>)(?:hurt you|let you down|broke (?:your|my|the|a)|failed|betrayed|lied)|no one else|i am (?:responsible|to blame)|you (?:did not|do not) deserve|wrong of me",
    "repentance": r"(?:i )?(?:will|would) (?:not|never) (?:<g2>)(?:look|do|say|happen|go|read|let|be|lie|speak|yell|shout|treat|make|touch|talk|miss|forget|use|snoop|snap)|never again|not happen again|(?:will not|never) (?:do (?:it|this|that)|happen) again|"
    r"i (?:am|have been|will be) (?:<adv>)(?:working on|learning|getting help|seeing a|changing|going to (?:change|therapy|do better|be better))|(?:i will|i want to|i am going to|i promise to) (?:<adv>)(?:do better|be better|change|be more|try harder|work on|listen (?:more|better|first)|ask (?:first|before|next))|from now on|next time i",
    "repair": r"(?:make (?:it|this) up|make (?:it|this) right|make amends|fix (?:it|this|that|what)|pay (?:for|you back|it back)|replace|i (?:have |already |just )*(?:removed|deleted|told (?:them|everyone|him|her)|corrected|paid|fixed|replaced|returned|cleaned|ordered|sent|bought|booked|cleared|set up)|"
    r"i (?:will|would like to|can|want to|am going to) (?:<adv>)(?:remove|delete|tell (?:them|everyone|him|her)|correct|replace|return|clean|repay|cover|send|buy|credit|give (?:it|you) back|talk to (?:them|her|him)|set (?:it|the record)|put (?:it|this) right)|what can i do(?: to)?|how can i (?:make|fix|repair|help)|i have removed|i removed)",
    "forgiveness": r"forgive|forgiveness|hope you can (?:trust|accept|give)|accept my apology|give me (?:another|a second) chance|pardon me",
}  # fmt: skip
_IS = (
    r"(?<!not )(?:(?<!be )(?<!say )(?<!said )(?<!than )(?<!feel )(?<!feels )(?<!are )(?<!a )sorry(?! (?:to (?:bother|bug|trouble|ask|disturb|hear)|excuse|for your loss|for bothering|what|(?:could|can|would) you|i (?:did not|do not) (?:get|catch|understand|follow|hear)|(?:i )?can not|but i (?:can not|do not|will not)))|apologi[sz]e|apologies|(?:want|wanted|have|need|like|came) to <adv>say <adv>sorry|owe you an? \w*? ?apology|"
    r"i (?:<adv>)regret|i (?:feel|felt) (?:<adv>)(?:terrible|awful|bad|guilty|ashamed) (?:about|for)|forgive me|accept my apology)"
)
_CONDITIONAL = (
    r"(?:sorry|apologi[sz]e|apologies)(?: to you)?(?: (?:<g2>))? ?(?:if|in case|that you (?:feel|felt|think|thought|took|got|are (?:upset|offended|hurt|so|mad|angry)|were (?:offended|upset|hurt)|see it)|you (?:feel|felt|took|think|got|see it|are (?:upset|offended|hurt|mad|angry)))"
    r"|(?:for )?(?:any|whatever) (?:hurt|offen[cs]e|inconvenience|harm|upset)(?: (?:i )?(?:may|might))?|if (?:i|anything i|it|that|my words) (?:<g3>)(?:offended|upset|hurt) (?:you|anyone)"
)
_BUT = r"(?:sorry|apologi[sz]e|apologies|regret|forgive me)(?: [^\s.!?;]+){0,14},? (?:but|however)(?! (?:that is (?:no|not)|it is (?:no|not) (?:an )?excuse|i (?:want|would like) to (?:make|fix)|there is no excuse))"


def apology_in(text: str) -> Apology | None:
    """The apology in a canonical line, or None when nobody apologises."""
    if not pattern(_IS).search(text):
        return None
    found = frozenset(slot for slot, cue in _SLOTS.items() if pattern(cue).search(text))
    after = text[text.find("sorry") :] if "sorry" in text else text
    return Apology(
        slots=found,
        conditional=pattern(_CONDITIONAL).search(text) is not None,
        but=pattern(_BUT).search(text) is not None or after.split(". ", 1)[-1].startswith("but "),
    )


def apology_score(a: Apology) -> float:
    """-.5..1: the weighted slots, less .40 when conditional and .25 for a "but" (coaching.md section 4)."""
    score = sum(weight for slot, weight in _WEIGHTS.items() if slot in a.slots)
    score -= 0.40 * a.conditional + 0.25 * a.but
    return max(-0.5, min(1.0, round(score, 4)))
