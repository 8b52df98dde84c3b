"""Cues for the moves that listen, own and mend, in three tiers: sure (.9), usual (.75), weak (.55). Definitions in coaching.md section 2.

Data only, in the notation of `lexicon`; the moves that put something forward are in `asking`, those that harm in `counterproductive`.
"""

from bot.model import Move
from bot.reading.lexicon import Tiers

_START = r"(?:start|begin) (?:<g3>)(?:over|again|fresh|from the (?:top|beginning))"

TABLE: dict[Move, Tiers] = {
    "OPEN_QUESTION": (
        (
            r"<lead>what (?:bugs|annoys|hurts|keeps|holds|stops|helps|stands|frightens|upsets|<w> (?:do|does|did|would|are) (?:you|we|i))(?: <w>)?",
            r"<lead>(?:what|how) (?:do|did|does|would|could|are|is|was|were|has|have|can|might|should|will|about this|part|kind|makes?|made|worr(?:y|ies|ied)|matters?|bothers?|happened|happens|concerns?|scares?|else|led|went|changed|exactly)(?: <w>)?",
            r"(?:help me|i (?:would like|want|am trying|would love|am curious) to|trying to) understand (?:what|how|why|your|where|more|the)?",
            r"i (?:would like|want|would love|am keen|am interested) to (?:hear|know|learn|understand) (?:how|what|your|more|why|about|where|from)",
            r"(?:could|can|would|will) you <soft>(?:tell|walk|talk|explain|share)(?: me| to me| with me)?(?: through)? (?:more|what|how|about|your|why|a bit|a little|where)|(?:could|can|would) you <soft>explain(?: (?:that|this|it))?(?: to me)?<stop>",
            r"(?:tell|walk|talk) me (?:more|what|how|about|through|your|why)|(?:may|can) i ask (?:what|how|why|where)",
            r"i am <adv>(?:curious|wondering) (?:how|what|about|why|where)",
        ),
        (
            r"<lead>(?:where|which|who) (?:do|does|did|would|could|part|of|are|is|should) (?:you|we|your|these|the|this|that|it)(?: <w>)*?(?= ?[?])|which (?:part|one|bit|of) (?:<g6>)(?:for you|you|hard\w*|most)",
            # a plain why about a deed; the accusing forms are told by BLAME
            r"<lead>how come (?:you|it|we|that|he|she|they) (?!(?:never|always)\b)<w>|<lead>why (?:is|was|are|were|does|do|did|has|have|would that|not)(?! (?:you just|you always|you never|you like this)\b) <w>",
            r"what (?:is|are) (?:your|going on|the|getting|behind|holding|making|stopping|in the way|on your)|i wonder (?:how|what|why|where)",
            r"any (?:thoughts|ideas|concerns|questions|other ideas)(?= ?[?]| on| about)|your (?:thoughts|view|take|side)(?= ?[?])",
        ),
        (),
    ),
    "REFLECT": (
        (
            r"(?:so )?what (?:i am hearing|i hear|you are (?:saying|telling me|feeling)|i understand) is",
            r"(?:so )?(?:you are|are you) (?:saying|telling me|basically saying)(?: that)?(?! (?:is|to (?:me|your))\b)",
            r"(?:it |this |that )?sounds? (?:to me )?(?:like|as if|as though) (?!(?:a |an )?(?:plan|fun|good|great|excuse|bullshit|bs|your problem|you just want|you do not (?:care|give))|i am|an excuse|i have to)<w>",
            r"(?:if|so if|let me see if|let me make sure|let me check|i want to (?:make sure|check)|want to make sure|making sure|just to check) i (?:am )?(?:hear|hearing|understand|understanding|got|get|understood|heard)(?:ing)?(?: (?:you|it|this|that))?",
            r"i (?:am )?hear(?:ing)? (?:that )?(?:you are|you feel|you (?:want|need|do not|have|were)|your)",
            r"in other words|(?:did|do|have) i (?:get|got|understood|heard|understand|hear) (?:that|it|you|this) right",
        ),
        (
            # a guess at what they feel
            r"<lead>you (?:are|feel|seem|sound|look|must feel|are feeling|seem to be) <adv>(?:like |as if |that )?(?:feeling )?<adv>(?:<feeling>|<faux>|caught|torn|under pressure|stretched|pulled|blindsided)",
            # a guess at what they think or want: "so you thought it would be harmless", "so it's about not having to ask"
            r"<lead>so (?:for you )?(?:it is|this is|that is|it was) <adv>(?:about|more about|that you|when|not (?:about|so much))|so for you (?:it|this|that|the)",
            r"<lead>so (?:basically )?you <adv>(?:thought|felt|feel|wanted|want|hoped|were (?:hoping|trying|afraid|worried)|believed|figured|assumed|would rather|would like|need|needed|mean|wish|expected|meant) (?!(?:i am|me|to (?:hurt|ruin|punish|humiliate|see me|make me)|it is fine|nothing)\b)<w>",
            r"so (?:the|your) (?:main |real |biggest )?(?:worry|concern|problem|issue|thing|fear|point) (?:is|for you)",
        ),
        (),
    ),
    "VALIDATE": (
        (
            r"(?:makes|make|made) (?:a lot of |total |perfect |complete |so much |all the |absolute )?sense(?! ?\?)",
            r"i <adv>(?:can |could )?<adv>(?:see|understand|get|hear|imagine|appreciate|respect) <adv>(?:why|that (?!(?:in|from|done|back|by|for)\b)|that(?= ?[.,!?]|$)|how|where|it|you|this is|your|what)(?! (?:on|as|if|though|want to|differently)\b| ?\?)",
            r"(?:that|this|it) must (?:be|have|feel)|you must (?:be|have been|feel) <adv>(?!(?:angry|mad|happy)\b)<feeling>|(?:can not|could not) (?:be|have been) easy|(?:is not|was not) easy (?:for|on) you",
            r"you have (?:every|a|all the|the) (?:right|reason) to|you have (?:a|got a) (?:good |fair |valid )?point",
            r"(?:anyone|anybody|everyone|most people|who) (?:would|would not|in your)",
            r"i (?:would|might|could) (?:probably |also |totally |have )?(?:be|feel|felt|been|think|do|done|react)<adv> (?:the same|annoyed|upset|angry|mad|hurt|tired|frustrated|that way|too|pissed)",
            r"(?:it|that|this) is <adv>not your fault|no wonder|(?:it is|that is|completely|totally|very|perfectly|and|is) understandable|(?:is|are|be) (?:totally |completely |absolutely |so )?valid|fair enough|fair point|point taken|a (?:fair|good|valid) point",
            r"(?:it is|that is) <adv>(?:reasonable|fair|ok|normal|natural|human|only human|fine) (?:to (?:be|feel|want|need|ask)|that you|if you (?:are|need|feel))",
        ),
        (
            r"i <adv>know (?:that )?(?:you have|you are|you work|you (?:do|did) not (?:make|have|control|get|decide|choose)|you do|you did|you want|it is|it has|this is|how|it was|it can|that is)(?! (?:lying|wrong|right|full of|doing this|just|not|going to)\b)",
            r"you have (?:got )?(?:so much|a lot|plenty) (?:on|going on|to (?:do|carry|deal|handle))|you (?:have )?(?:clearly |obviously |really |always )?(?:put|worked|work|tried|try|given|gave|done) (?:in )?(?:so |a lot|so much|very |really |this much )(?:of |hard|work|effort|into)?",
            r"i hear (?:you|that|what)(?= ?[.,;!]|$| and| but| on| it| is| saying| about)",
            r"(?:that|this|it) (?:is|was|sounds|sounded) <adv>(?:like )?(?:a lot (?:to (?!ask)<w>|on (?:you|your)|for (?!me\b)<w>)|hard for you|tough for you|not easy|hard|tough|rough|stressful|difficult|exhausting|awful|terrible|frustrating|scary|painful|lonely)(?= ?[.,!]|$| and| for you| on you| to)",
            r"you (?:are|were) (?:right|allowed|entitled) to (?:be|feel|want|ask|say|expect)|of course you (?:are|were|feel|felt|would|do|did|want)",
            r"your (?:feelings|concerns?|point|frustration|worry|anger|view) (?:is|are|matters?|makes?)|(?:i|we) <adv>(?:appreciate|admire|respect) (?:you|that you|how|your|all|everything)",
            r"i <adv>(?:understand|get it|get that)(?= ?[.,;!]|$| and| but| completely| totally| this| it)",
        ),
        (r"that is <adv>(?:true|fair)(?= ?[.,;!]|$| and| enough)|i know(?= ?[.,]| it is a lot)",),
    ),
    "OWN": (
        (
            r"(?<!not )(?:all |partly |also |totally |completely |is |are |was |be |(?:this|that|it) one is )<adv>on me(?= ?[.,;:!]|$| and| that| not| for| to| because)|<bos>on me(?= ?[.,!]|$)",
            r"(?<!not )(?<!not really )(?:all |partly |also |totally |partially |completely |entirely )?my (?:own )?(?:fault|mistake|bad|doing|responsibility|error)",
            r"i (?:should|ought to) (?:not )?(?:have|of)(?! (?:known you|to|expected|never trusted)\b)|i could have (?:handled|done|been|told|called|said|asked|listened|helped|come|warned|let)",
            r"i <adv>(?:messed|screwed|fucked|stuffed|cocked|slipped) (?:<g2>)up",
            r"i <adv>(?:take|accept|own|share|want to take) (?:full |all |the |my |some |part of |that |this |up to )*(?:responsibility|blame|accountability|it|to)",
            r"i (?:was|have been|am) <adv>(?:wrong|being <adv>(?:selfish|unfair|rude|mean|childish|a jerk|distant|cold|harsh|difficult|stubborn|lazy)|selfish|rude|out of line|unfair|careless|harsh|insensitive|inconsiderate|thoughtless|distant|unreliable|defensive|to blame|part of the problem|the one who|(?:a |an )(?:bad|terrible|lousy|awful|poor|difficult) <w>)",
            r"i <adv>let you down",
        ),
        (
            r"(?<!if )(?<!think )you are <adv>right(?!-| to\b| now\b| away\b|,? (?:am i|is it)\b)",
            r"i have not <adv>been <adv>(?:the |easy|good|a good|fair|honest|there|great|very|as|pulling|listening|helping)",
            r"i did not (?:<adv>)(?:keep|tell|listen|call|ask|think|do my|speak up|say anything|show up|help|follow|pull|warn|handle|check|answer|let you know)",
            r"i (?:said|did) (?:some |mean )?(?:things|stuff) (?:i|that)|i (?:handled|reacted|said|did) (?:that|it|this|something|some) <adv>(?:badly|poorly|wrong|wrongly|stupid|mean|hurtful|awful)",
            r"i (?:admit|confess|acknowledge|recognize|realize) (?:that |it |i |my )|i (?:will )?admit(?= ?[.,!]|$)",
            r"i <adv>(?:lied|failed|overreacted|forgot|broke|snapped|dropped the ball|made (?:a |some )?(?:big |bad |stupid )?mistakes?|went too far|crossed (?:a|the) line|lost my temper|hurt you|ignored you|was late|missed the)",
            r"i did do (?:that|it|this)|i know i <adv>(?!(?:can (?!be)|will|need|want|deserve|would|have to|am (?:annoying|right|asking|a|the|being|sounding)|sound|ask|just|still|look)\b)<w>|(?:part of (?:this|it|that)|some of (?:this|it|that)) (?:is|was) (?:on )?(?:me|my|mine)",
            r"(?:that|it|this|which) (?:was|is) (?:<adv>)(?:wrong|unfair|not (?:ok|right|fair)|selfish|careless|rude|stupid|mean|immature)(?: of| on)? (?:me|my part)|(?:that|it|this) was <adv><w> of me(?= ?[.,!]|$)|(?:blame|part|fault|mistake) (?:<g2>)is mine|that was wrong",
            r"i <adv>(?:waited|left it|put it off|took|kept quiet) (?:for )?(?:too|far too|way too|so|<count>) (?:long|days|weeks|months)|mine to fix|(?:that|this) (?:is|was) my part|i (?:contributed|played a part|had a part|own that|own my|own up|deserved? (?:that|this|it)(?= ?[.,!]|$))",
        ),
        (r"i (?:said nothing|kept quiet|stayed silent|avoided)(?: <w>)?",),
    ),
    "APOLOGIZE": (
        (
            r"(?<!not )(?<!not that )(?:i (?:am|was) )?<adv>sorry (?:again )?(?:for (?!(?:your loss|bothering|the bother|asking|your)\b)|about (?!your (?:loss|mom|dad|dog)\b)|that (?:i|we|my) |i (?!(?:can not|do not|will not|have to|need to|am not|would not|missed that)\b)|if |we |to have )<w>",
            r"i <adv>(?:want|wanted|would like|came|need|have) to <adv>say <adv>(?:i am )?<adv>sorry",
            r"(?<!not )(?<!n't )(?:i |want to |would like to |wanted to |must |do |sincerely |just )+apologi[sz]e(?! for that)",
            r"(?:my|sincere|deepest) apologies|owe you (?:an|a|some|a big|a huge|a real) apology|forgive me|i ask your forgiveness",
            r"i <adv>regret (?:what|that|how|it|not|my|saying|doing|having|ever|the way|everything)?",
            r"i (?:am|was) <adv>sorry(?! (?:to|you|but|can|could|what|your|for your|that you|for bothering|for asking|not)\b)",
        ),
        (r"(?:please )?(?:accept )?my apology", r"i (?:feel|felt) <adv>(?:terrible|awful|bad|guilty|ashamed) (?:about|for) (?:what i|how i|that i|<w>ing)"),
        (r"<bos><adv>sorry(?! ?,? ?(?:who|what|where|when|how|why|can|could|may|do|did|is|are|which)\b)(?= ?(?:[.,!;]|$|again|about|mom|dad|babe|man|dude|everyone|so much))(?! to bother)",),
    ),
    "CONTRAST": (
        (
            r"i am <adv>not <adv>(?:saying|trying|threatening|asking (?:because|to|you to)|here|accusing|blaming|attacking|criticizing|mad at|angry at|angry with|mad about|implying|suggesting|calling|judging|telling you|doing this|out to|complaining|against)",
            r"it is <adv>not that (?:i|you|we)|(?:this|it) is <adv>not <adv>(?:about|meant as|an attack|a criticism|because|personal|to)(?: <g3>(?:blam|attack|accus|money|you|who|whether|punish|point))?",
            r"i (?:do|did) not (?:mean|want|wish|intend)<adv> (?:to (?:fight|argue|blame|attack|accuse|hurt|start|upset|be rude(?! but)|sound|offend|judge|criticize|make you|insult|pressure|imply|say|take|put)|that you|it (?:like|as|that|to)|this (?:to|as)|you to feel|us to fight|by that|a fight)",
            r"(?:we|you and i) <adv>(?:both )?(?:see|remember|experience|experienced|read|understand|took|feel) <g4>differently",
            r"we have (?:a )?(?:very |quite )?different (?:view|memor|idea|expectation|take|way|understanding|picture|perspective)\w*",
        ),
        (
            # not this but that: "i don't want you in trouble, i want it gone"
            r"i do not (?:want|mean|need)(?: <w>){1,12} ?[.;,]? (?:but )?i (?:do |just |only |really |would )*(?:want|mean|need|like)|(?:it|this) is (?:less|not so much) about|not because (?:i|you|it) <g6>but because|what i (?:do mean|actually mean|really mean|meant) is",
            r"i never (?:wanted|meant|intended) (?:you |for you |it )?to <w>|i know (?:that )?you (?:did|do|would) not <adv>(?:mean|intend|do it|want|try)|i do not (?:think|believe) (?:that )?you (?:are|were|meant|did|wanted|do)(?: <w>){0,3}",
            r"please do not (?:take|hear|read) (?:this|it|that) (?:as|the wrong|personally|like)|(?:this|that|it) is <adv>not (?:me|us) (?:saying|blaming|attacking|trying|being)|do not get me wrong|no one is (?:saying|blaming|accusing)",
            r"from (?:your|my) (?:side|point of view|perspective) <g6>(?:mine|yours|and (?:from )?(?:my|your))",
        ),
        (),
    ),
    "REPAIR": (
        (
            # once more: "can we start this over", "let me put that another way"
            rf"(?:can|could|may|let|shall) (?:i|we|me|us) <soft>(?:{_START}|try (?:<g2>)again|rephrase|reset|rewind|redo|hit reset|pause|slow down|take (?:a|that|it) (?:short |quick |little )?(?:break|breath|back|minute|second|step)|(?:say|put) (?:that|it|this) (?:again|differently|better|another way))",
            r"let me (?:rephrase|try|say|put|start|reword|explain) ?(?:that|it|this|over|again)? (?:again|differently|another way|better|over|more)|(?:let me )?rephrase(?: that| it)",
            # it did not come out as meant
            r"(?:came|come|coming|comes) (?:out|across) <adv>(?:all |the )?(?:wrong|badly|worse|harsher?|mean|rude)|(?:that|it|this) <adv>(?:sounded|sounds) <adv>(?:way |a lot |much )?(?:wrong|harsh|harsher|meaner|worse|angrier|mean|rude|bad)",
            r"i (?:said|put|phrased|worded) (?:that|it|this) <adv>(?:badly|wrong|poorly|harshly|clumsily)|not (?:what|how) i (?:meant|wanted|intended)|did not mean (?:it|that) (?:like that|that way|to come)|i (?:did not mean to|should not have) (?:say|said|put|phrase|phrased) (?:it|that|this)(?: <w>){0,2}",
            # lower the heat
            r"let us (?:both |all |just |please )*(?:pause|cool|slow down|step back|calm|take (?:a|five|ten|<count>)|breathe|not (?:fight|argue|yell|do this (?:as|like|angry))|start (?:over|again)|reset|sleep on|try <g2>again|stop (?:fighting|yelling|shouting))",
            r"(?:can|could) we (?:both|all) <adv>(?:calm|cool|breathe|slow|take|stop|pause|start)(?: <w>)?|(?:we are|both|are (?:both|we)|is getting|getting) (?:getting )?(?:too |a bit |a little |so )?(?:heated|worked up|loud|out of hand|off track|carried away)|(?:going|talking) in circles",
            r"(?:scratch|strike) that|take that back|truce|i do not want (?:us )?to (?:fight|argue)",
        ),
        (
            r"(?:take|need|let us have|give me(?! a break)) (?:a|an|<count>) (?:short |quick |little )?(?:break|breath|breather|minutes?(?= |$)(?! (?:to talk|late|tonight))|minute to (?:think|breathe|calm|cool)|timeout|time out|moment to (?:think|breathe|calm|cool)|hour to)(?: <w>){0,6}",
            r"what i (?:meant|was trying to say|wanted to say|should have said)|hang on|hold on|wait wait|one second let me",
            r"let us (?:both )?(?:get some air|get a (?:coffee|drink)|have a (?:cup|coffee|tea|drink)|take a walk|go for a walk|stop (?:for|here))|(?:can|could|shall) we (?:take|have) (?:<count>|a few|a) (?:minutes?|moment)|we are (?:both )?getting (?:cross|upset|tired|loud)|let me ask (?:it|that|this) (?:properly|differently|again)|sounded like an? (?:order|attack|accusation|threat)|go on in|(?:continue|pick (?:it|this) up|come back to (?:it|this)) (?:in|tomorrow|at|after|later|when)|cool (?:off|down)|step back for|talk (?:again )?(?:after|when we|once we|at \d|tomorrow when)",
            r"i (?:am|got|was) (?:getting )?(?:defensive|too loud|too emotional|raising my voice|yelling)",
        ),
        (),
    ),
}
