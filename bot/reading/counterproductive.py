"""Cues for the seven moves that harm, in three tiers: sure (.9), usual (.75), weak (.55). Own wording; coaching.md section 2.

Kept apart from the constructive cues because the bar differs: an accusation that was not made is the worst reading, so a sure cue
needs a second-person target or an unmistakable form, and every hit here still has to pass `guards`.
"""

from bot.model import Move
from bot.reading.lexicon import Tiers

_BE = r"(?:are|were|have been|are being|keep being|act|are acting|are just being|have become|can be|always are)"
_TELL = r"(?:(?:tell|telling)(?! (?:you\b|him i|her i|the truth|myself|them i))|report|reporting|sue|suing|expose|exposing|ruin|destroy|post|posting|leak|call the (?:police|cops)|go(?:ing)? (?:straight )?to (?:hr|court|your (?:boss|manager|parents|mom|dad|wife|husband)|the (?:police|principal|cops|press|union|board|dean|boss|authorities|landlord))|get you fired|make your life|make sure you|take you to court|complain about you|bad review)"
_GONE = r"(?:leave|leaving|quit|quitting|hand(?:ing)? in (?:my|our)|done|finished|gone|out|walk|walking|resign|resigning|break up|breaking up|divorce|cancel|canceling|cancelling|take my|moving out|move out|never speak|will never)"
_FEEL_DOWN = r"(?:overreacting|over-reacting|(?:so |too |very |really |just |all |being |a bit |a little |way )*(?:dramatic|sensitive|emotional|paranoid|hysterical|touchy|silly|melodramatic|a drama queen|irrational|hormonal))"

TABLE: dict[Move, Tiers] = {
    "BLAME": (
        (
            r"you <adv>(?:always|never|constantly|keep(?= (?:on )?(?!saying|telling)\w+ing\b)|only ever) (?!mind\b|(?:know|can tell)(?: with| how| what| until| when| who| if| these|$)|told me (?:you|that|how|about)|have to (?:worry|thank|apologize)|know (?:what to|how to)|be afraid|asked me to|been (?:there|so kind)|stop amazing|disappoint)(?:<adv>)(?:ever )?(?:<w>)",
            rf"you <adv>{_BE} <adv>(?:a |an |the )?<flaw>",
            r"you are <adv>(?:a |an |the (?:most )?)(?:<flaw>)",
            r"(?<!not )(?<!never )(?:all |totally |completely |your |is )*your (?:own )?fault",
            r"you (?:only|just) (?:ever )?(?:care|think) about (?:yourself|your|money|you)",
            r"you (?:only|just) (?:ever <w>|(?:care|think) about|do it (?:to|for|because)|call(?: me)?|come|say that|use|talk) ?(?:yourself|me|to|when|because|that|<w>ing)?",
            r"because of you",
            r"you (?:did|do|are doing) (?:this|that|it) (?:on purpose|to (?:hurt|punish|spite|annoy|humiliate|embarrass|get back at|get at|ruin)|to me|deliberately|just to)",
            r"you (?:do not|never|did not|could not|can not|obviously do not|clearly do not|just do not) <adv>(?:even )?(?:care|give a (?:shit|fuck|damn|crap)|respect (?:me|my|anyone|us)|appreciate|listen|love me|think of|think about)(?! if| whether| to (?:hurt|be))",
            r"all you (?:ever )?(?:do|care about|want|think about)(?: is)?",
            # why as an accusation: always, never, so ..., "why would you ever"; a plain why is an open question
            r"why (?:do|must|are|can|would|did) you (?:<g1>)(?:always|never|constantly|have to (?:always |ruin|be)|so (?:<flaw>|<scorn>)|not ever|keep <w>ing|such)|why would you (?:ever|even|do (?:that|this|such)|say (?:that|this|such))",
        ),
        (
            r"you (?:have )?<adv>(?:ruined|ruin|destroyed|betrayed|lied|cheated|used(?! to\b)|abandoned|sabotaged|humiliated|wasted|manipulated|tricked|wrecked|screwed|backstabbed)(?: <w>)?",
            r"(?:everything|it) (?:has to be|is always|is all|always is) about you|it is always you",
            r"you are <adv>(?:guilt[ -]tripping|gaslighting|manipulating|bossing|disrespecting) <w>|you <g3>behind my back|you (?:only|just) want my|you are just (?:jealous|mad (?:because|that)|saying that|trying to|doing (?:this|that|it))|you (?:make|made|are making) (?:everything|it|this|my life|things) (?:so )?(?:worse|impossible|hard|miserable|difficult|hell|about you)",
            r"you (?:wanted|meant|tried|are trying|want|love|enjoy|like) to (?:hurt|humiliate|control|punish|embarrass|ruin|manipulate|see me|make me (?:look|feel))",
            r"i (?:<adv>)(?:feel|felt) (?:like|that|as if) you <adv>(?:do not|never|always|are|did not|only|just|hate|want|think|keep|use|used)",
            r"you (?:promised|said) <g4>(?:but|and) you (?:never|did not)",
            r"you (?:should|could|might) (?:have|of) (?:known|told|asked|thought|done|called|warned|said|helped|at least)",
            r"(?:typical|classic) (?:you|of you)|that is (?:so|just|very|typical) (?:like )?(?:you|of you)|you people|(?:how|so) (?:selfish|rude|inconsiderate|lazy|mean|cruel) (?:of you|you are|can you be)",
            r"(?:your|this is your) (?:attitude|laziness|selfishness|incompetence|behavior|problem|ego|lies|drama|negligence)(?= ?[.,!]| (?:is|has|are))",
            r"every (?:single )?time (?:i|we|you) <g6>you (?:<adv>)(?:do|make|find|have|get|ignore|forget|blow)",
            r"what is (?:wrong|the matter) with you|what is your problem",
            r"how (?:could|can|dare) you",
        ),
        (
            r"you (?:are|were) (?:<adv>)(?:wrong about|impossible|like your (?:mother|father|mom|dad))",
            r"what were you thinking",
        ),
    ),
    "CONTEMPT": (
        (
            r"<bos>(?:<scorn>|<insult>)<stop>",
            r"you <adv>(?:are|were|sound like|act like|look like|have always been|being|being such|complete|absolute|stupid|fucking) <adv>(?:a |an |the |such a |such an |nothing but a |one |just a )?(?:<w> )?(?:complete |total |absolute |fucking |bloody |real |stupid |lying )*<insult>(?! is)",
            r"you (?:are|sound|look|act|behave)(?: acting| behaving)?(?: like)? <adv>(?:completely |absolutely |fucking |just |being |so )*<scorn>(?! (?:about|good|happy|busy|talented|strong|kind))",
            r"(?:what|such) an? (?:complete |total |absolute |fucking |real |sad |pathetic )*<insult>|what an? <adv><scorn> (?:excuse|<w>)(?= ?[.!,]?$)",
            r"(?:shut (?:the fuck |the hell )?up|fuck (?:you|off|this|that)|screw you|go to hell|piss off|get lost|bite me|up yours|drop dead|go fuck|eat shit|kiss my ass)",
            r"<lead>(?:grow (?:the hell |the fuck )?up|get over yourself|get a life|get a grip|cry me a river|boo hoo|spare me|act your age|do us all a favor)",
            r"you (?:disgust me|make me sick|are beneath|are nothing|are a waste)|i (?:despise|loathe) you|sick of your (?:shit|crap|bullshit|face)",
            r"(?:some|great|nice|real|a fine) \"?(?:friend|boss|mother|father|mom|dad|partner|manager|brother|sister|husband|wife|help|team player|leader)\"? you are",
            r"(?:you|your) <adv>(?:fucking |stupid |little |dumb |lazy |selfish |pathetic |absolute )*<insult>(?= ?[.,!]|$)",
            r"are you <adv>(?:that |this |so )?(?:stupid|dumb|deaf|blind|brain dead|retarded|insane|mental|thick|clueless)",
        ),
        (
            r"<lead>(?:oh |wow |well |yes |haha |lol )+(?:great|wow|perfect|wonderful|brilliant|fantastic|congratulations|congrats|how (?:generous|kind|nice|thoughtful|sweet|convenient|original|noble)|lucky me|of course|here we go|sure|right|bravo|poor you|please)(?= ?[.,!]|$| of you| another| you| more| so| again| for you| now)(?! ?,? (?:thank|i\b|that|so much|yes|see|we|then|when|what|how about|let|on (?:the|your)|for (?:getting|your)|sounds|can))",
            r"must be nice (?:to|being|having|not)|yes right(?= ?[.!,]|$)|slow clap|<lead>good for you(?= ?[.,]|$)|how (?:generous|noble|convenient|original) of you|nice (?:job|one|work) (?:genius|einstein|sherlock)|thanks for nothing|as if you",
            r"(?<=, )<insult>(?= ?[.!]?$)|(?:wow|oh|lol|haha) you are <adv>(?:mature|funny|smart|clever|brave|special|perfect|original|deep)|what kind of (?:an? )?<insult>|you are not (?:that|so|all that) special|(?:lol|ok|wow|sure|nice one|yes) (?:genius|einstein|sherlock|princess|your majesty)",
            r"you would not (?:know|understand) <g6>if it (?:hit|bit)|what would you know|no one (?:likes|asked) you|nobody (?:likes|asked) you|who do you think you are|who asked you",
            r"you (?:call (?:that|this|yourself)) (?:a |an )?(?:<w>)|(?:poor|little) baby|your highness|your majesty|snowflake|sweetheart calm",
            r"you have the (?:emotional|mental|maturity|brain|iq|attention)",
        ),
        (),
    ),
    "DEFEND": (
        (
            r"(?:it|that|this|none of this|none of it|which) (?:is|was) <adv>not <adv>my (?:fault|problem|job|doing|responsibility)|<bos>not my (?:fault|problem)",
            r"(?:but |well |no |and )?you started (?:it|this)|you did it first",
            # turns it round: "yeah well you spent 300", "ok but what about last week when you"
            r"<lead>(?:yes|ok|well) (?:well |but )+(?:you (?!(?:asked|said|told|wanted|helped|gave)\b)<past> <w>|what about (?:you|last|when|the time|all the|your))|<lead>yes (?:well )?but (?:you|i|what|we|it|that|the|how|he|she|they|my|your)",
            r"(?:what about (?:you|your|when you|the time|all the)(?: <w>)?|<lead>you (?:were|are|did|do|have been|never|too)) (?:<g4>)(?:too|either|as well|the same(?: thing)?|were late|did|never)(?= ?[.,!?]|$| all| and)",
            r"i did (?:not <adv>(?:do |say )?(?:anything|nothing|a thing)|nothing)(?: wrong)?(?= ?[.,!]|$| to| wrong)",
            r"(?:sorry|apologize) (?:if (?:you|(?:that|it|this|anything|what|i|my) <g3>(?:hurt|upset|offended|bothered)|any)|that you (?:feel|felt|think|took|got|are (?:upset|offended|hurt|sensitive)|see|were offended)|you (?:feel|felt|took|think|got|are upset|see it|are offended))",
            r"(?:do not|stop|quit) (?:blame|blaming|put(?:ting)? (?:this|it) (?:all )?on) me(?: <w>){0,2}",
            r"i (?:had|have) no (?:other )?(?:choice|option)|what was i supposed to|how was i (?:supposed )?to know|i could not help it",
        ),
        (
            r"i (?:was (?:only|just|simply) (?:trying|joking|doing|kidding|being honest|following|saying|asking)|am (?:only|just) (?:joking|being honest|saying))|i was being (?:nice|honest)",
            r"i (?:only|just) (?:did (?:it|that|this|what)|(?:said|wrote|posted|took|sent) (?:it|that|this) (?:because|to|as))|you made me (?:do|say|lie|act)|you (?:drove|pushed|forced) me",
            r"i never (?:said|did|agreed|asked|promised)(?: to)? (?:that|it|this|any|so|such|anything)(?! (?:thank|sorry|i)\b)",
            r"(?:that|this) is <adv>(?:simply |just )?not (?:fair|true|what happened|what i said|how it)(?= ?[.,!;]|$| i| and| you| to)",
            r"it takes two|not (?:just|only) me|you are one to talk|look who is talking|you (?:do|did) the same|everyone (?:else )?does (?:it|that)|you are not perfect either|neither are you|like you are (?:any )?(?:better|perfect)",
            r"i was (?:busy|tired|stressed|drunk|in a hurry|not (?:even )?(?:there|late))(?: (?:ok|that day|at the time))?(?= ?[.,!?]|$)",
            r"i (?:am|was) not the one who|that is not on me|it was not (?:me|my idea)|do not look at me|everyone (?:else )?(?:does|did|was doing) (?:it|that)|(?:it is )?not like you (?:are|do|did|never|have)|i have an excuse|mistakes were made|in my defense|to be fair to me",
            r"no i did not|i do not (?:always|never)|i am not (?:always )?(?:lazy|selfish|late|the problem|being <w>|rude|mean|like that|defensive)",
        ),
        (r"<lead>but you <adv>(?:never|always|did|were|are|said|started|also)", r"it is because you"),
    ),
    "AVOID": (
        (
            r"<lead>(?:just )?never mind(?! (?:the|that|your|my|how|what|about the))",
            r"<lead>(?:just |let us just |let us |please |you know what )*forget (?:it|about it|(?:that )?i (?:even )?(?:asked|said|mentioned|brought)|the whole)(?: <w>){0,2}",
            r"(?:i |we |really |just )*(?:(?:do not|do not really) (?:want to|feel like)|would rather not|prefer not to) <adv>(?:talk|talking|discuss|discussing|get into|getting into|go into|think about|thinking about|deal with|dealing with|do this)(?! (?:over|in front|with your))",
            r"(?:let us|can we|could we|we can|i will|just|please) <soft>(?:(?:drop|skip|leave|forget) (?:it|this|that)(?= ?[.,!?]|$| for| now| please| then| at that)|stop talking about|move on(?= ?[.,!?]|$)|change the subject|not (?:do this(?! (?:as|like))|talk about|get into|go there|discuss|fight about))(?: (?:it|this|that))?",
            r"(?:can|could) we (?:just |please )?not(?= ?[.!?,]|$)|(?:talk|chat) about something (?:else|nicer|nice|different|happier|fun)|change the subject|leave me alone|none of your business",
            r"<bos>(?:no |ok |yes |fine |it is |i do not know )*(?:whatever|meh)(?= ?[.!,]|$| you say| man| dude| then)",
        ),
        (
            r"<bos>(?:no |ok |it is ok |really |honestly )*(?:it is|all) (?:all |totally |really |just |honestly )?(?:fine|nothing|whatever|all good)(?: really| honestly| i guess)?(?= ?[.!,]?(?:$|[.!,] ?(?:really|honestly|do not worry|forget|drop|never|whatever|let)))",
            r"(?:it |that |this )?(?:does|do|did) not (?:really |even )?matter(?= ?[.!,]|$| anymore| anyway)",
            r"i do not (?:even |really )?care (?:anymore|either way|what you do|at this point)?(?= ?[.!,]|$| do| what| anymore)|do what(?:ever)? you (?:want|like)",
            r"(?:not (?:now|right now|today|tonight)|maybe (?:some other|another) time|not in the mood|i am done talking|leave it)(?= ?[.!,]|$)",
            r"<bos>(?:it is |it was )?nothing(?= ?[.!,]|$)",
            r"i (?:give up|am done|am over (?:it|this)|have nothing to say)(?= ?[.!,]|$)",
        ),
        (),
    ),
    "THREAT": (
        (
            rf"(?:i|we) (?:will|am going to) {_TELL} <g6>(?:if|unless) you",
            r"or else(?= ?[.!,]|$)|<lead>(?:say|do|pay|give|stop|delete|tell|take|fix|clean|approve|apologize|admit|choose)(?: <w>){1,8} or (?:you can forget|(?:i|we) (?:will|am|are) (?!(?:not sure|happy|fine|just)\b)<w>)|you (?:would|had) better (?!off\b|than\b)<w>|one more <g6>(?:and|then) (?:i am|we are|it is|you are) (?:done|out|gone|over|leaving|finished)",
            rf"or (?:i|we) (?:will |am |are |am going to |would )?(?:<adv>)(?:have to )?(?:quit|leave|walk|{_GONE}|{_TELL}|end (?:this|it)|stop paying|call (?:the|your)|cut you)",
            r"you (?:will|are going to) (?:regret|be sorry|pay for|wish|see what|hear from|lose (?:me|us|your|everything|this))(?: <w>)?",
            rf"(?:i|we) (?:will|am|are|am going to|will have to|could|can|might|will just have to|swear i will|going to) <adv>(?:have to |going to |just |be )*{_TELL}(?! (?:back|the truth|it to you|<g3>(?:good|great|happy) news|<g3>about (?:us|it|the|my|our)\b|on (?:monday|tuesday|friday|progress)|for (?:duty|work)))",
            rf"(?:if|unless) (?!<g4>(?:shout|yell|scream|insult|swear|call me|raise your|get loud))(?:you|i|we|this|it|that|things?|nothing) (?:<g8>)(?:i|we) (?:will|am|are|am going to|would|swear)? ?(?:<adv>)(?:going to |have to |just |be )*(?:{_GONE}|{_TELL})(?! (?:the (?:chat|group|room|call|table|house|party)|the (?:room|call|table|house)|for a|early|with a))",
            r"(?:do not|you do not want to) (?:make|force) me (?:<w>)|do not test me|do not push me|watch (?:yourself|your back|it)|i am warning you|i (?:will )?make sure (?:everyone|you|your|nobody)",
            r"(?:this is |that is |it is )?(?:your|the) last (?:chance|warning)|there will be consequences|you have (?:one|until|<count> (?:days|hours|minutes)) (?:<g4>)or",
            r"either you (?!or\b|told|did|know|knew|said|are\b|were)<w> <g8>or (?:i|we|you|it|else)|take it or leave it|it is (?:me|him|her|them) or|(?:hear from|talk to|speak to|call|get|from|contact) (?:my|a|our) (?:lawyer|attorney|solicitor)",
        ),
        (
            r"(?<!do )(?<!don't )(?<!not )(?<!if )(?<!when )(?<!that )(?<!what )you (?:have to|had better|better|must|are going to) (?:<adv>)(?:give|pay|do (?:it|this|what)|let|approve|say yes|stop|tell me|fix|promise|sign|change|apologize|agree|obey|listen|choose|decide now|hand|quit|move|get out|take (?:me|it) back)(?: <w>)?",
            r"i (?:will|can|could|would|am going to)(?: just| then)? (?:have to )?(?:talk|go|complain|take this|speak|write|escalate)(?: this)?(?: straight)? (?:to|with) (?:your|hr|the (?:boss|press|union|board|dean|principal|police)|a lawyer|management|corporate|your (?:boss|manager|mother|wife|husband|parents))",
            r"i know (?:where you|people who|things about you|your secret)|everyone (?:will|is going to) (?:know|find out|hear)|imagine what (?:your|people)",
            r"i am the (?:boss|parent|customer|manager) (?:here|and)|because i (?:said so|am the (?:boss|parent|manager))|remember who (?:pays|signs|you are)|as long as you live under",
        ),
        (),
    ),
    "DISMISS": (
        (
            r"<lead>(?:ok |just |so |you need to |you should |you have to |please |can you |could you |hey |now |babe |everyone )*(?:calm (?:the (?:fuck|hell) )?(?:down|yourself)|chill(?: out)?|relax|settle down|simmer down|lighten up|cheer up|toughen up|man up|suck it up|get over (?:it|yourself)|let it go|deal with it|move on|cool it|take a chill pill|smile)(?= ?[.,!?]|$| already| ok| a| please| now| lol| about| and| for)",
            rf"(?:you are|you were|stop|stop being|quit being|are you|you are being|do not be|you are getting|you are just) <adv>(?:being )?{_FEEL_DOWN}",
            r"(?:not|no) (?:really |even |exactly |such )?(?:a |that |such a |so )*(?:big|huge|major) (?:of a )?(?:deal|thing|issue|problem)(?!(?: really)? (?:but|sorry))",
            r"(?:it|that|this) (?:is|was) (?:only|just) (?:a |an |one |two )?(?:joke|joking|banter|(?:<w> )?(?:dollars|bucks|dishes|text|party|game|phase|job|word|picture|photo|weekend|day|evening|money|plate|meme|shift|post))(?= ?[.,!?]|$| lol| chill| relax| man| dude| bro| so| get)",
            r"you should not (?:be |feel |get |even )?(?:so |that way|like that|upset|angry|hurt|feel|bad|mad|take it|worry)(?: <w>)?",
            r"mak(?:e|ing) (?:a |such a |this )?(?:mountain|big deal|huge deal|scene|fuss|drama)|blow(?:n|ing)? (?:this|it|things) (?:way |all |up )*out of|(?:tak(?:e|ing)) (?:this|it|that|everything) (?:way |all |far |a bit )*too (?:personally|seriously|hard)|no need to (?:get|be|feel) (?:so |all |this |that )*(?:worked up|upset|angry|mad|emotional|dramatic|sad)|(?:nothing|not much) to (?:complain|cry|whine) about|read(?:ing)? too much into|overthinking (?:it|this)",
            r"(?:have|has|got|had) it (?:so much |way |much |even |a lot )?worse|(?:it )?(?:could|can) be (?:a lot |so much |much )?worse|first world problem|others have it",
        ),
        (
            r"<lead>at least (?:you|it|he|she|they) (?:have|are|is|did|got|get|do|can|was|were|still|had)(?: <w>)?",
            r"that is (?:just )?(?:life|how it (?:is|works|goes)|the way it is)|it is what it is|welcome to (?:the real world|my world|adulthood)|life is not fair",
            r"(?:everyone|everybody|all of us) (?:is|are|gets?|has|have) <adv>(?:all )?(?:tired|busy|stressed|that|problems|issues|hard days)(?: <w>){0,1}(?= ?[.,!]|$)",
            r"<lead>(?:so what|who cares|big deal|boo hoo|no big deal|tough luck|your problem|not my problem)(?= ?[?.,!]|$)|<lead>who cares (?:what|if|about) <w>",
            r"<lead>(?:just|you just (?:need|have) to|all you have to do is|why do not you just) (?:stop (?:worrying|crying|complaining|whining|thinking|being|feeling|it)|get (?:over|used|on with|a life|a grip)|ignore|forget about (?:it|him|her)|try harder|think (?:positive|happy)|sleep (?:more|it off)|be (?:happy|positive|grateful|normal|glad)|smile|work harder|pull yourself|look on|relax|breathe|deal|move on|suck|let it go|accept)(?: <w>)?",
            r"(?:it|that|this) is <adv>not (?:that|so) (?:bad|deep|serious|hard|important|difficult|complicated)|you will (?:be fine|get over it|live|survive|thank me)|you are fine(?= ?[.,!]|$)",
            r"(?:do not|stop) (?:cry|crying|be (?:so (?:sad|upset|angry|mad|negative)|silly|negative|ridiculous)|worry so much|whin\w+|complain\w*|nag\w*|exaggerat\w+|be like that|feel (?:that way|bad|sad)|moan\w*|sulk\w*|pout\w*)|look on the bright side|you are exaggerating|can not you take a joke|lost your sense of humor|you are (?:just )?imagining",
        ),
        (),
    ),
    "UNDERMINE": (
        (
            r"sorry (?:to (?:bother|bug|trouble|even|be a|ask|disturb|dump)|for (?:bothering|bugging|asking|the bother|even asking|being (?:annoying|a pain|so needy)|rambling|wasting|taking your)|i know (?:this|i am|it is|you are))(?: <w>)?",
            r"no (?:worries|pressure|problem|big deal|biggie) (?:at all )?if (?:not|you (?:can not|do not|are)|it is not)|(?:totally|completely|perfectly|really|it is) (?:ok|fine|cool|understandable) if (?:you (?:say no|do not|can not|would rather)|not)",
            r"(?:it is |this is |that is )?(?:i know (?:it|this) is|sorry (?:this|it) is|(?:it|this|that) is (?:probably|maybe|kind of|a bit|sort of)|probably|maybe (?:it|this) is) (?:probably |really |so |totally |kind of |a bit |a |maybe |just )*(?:silly|stupid|dumb|nothing|unimportant|stupid question|dumb question|crazy to ask)|"
            r"(?:it|this) is (?:<adv>)(?:silly|stupid|dumb|not a big (?:deal|thing)|nothing)(?:,? (?:really|sorry))* (?:but|sorry)",
            r"i am <adv>(?:so |such |just |being |a |an |the |really )*(?:stupid|annoying|dumb|an idiot|idiot|a mess|a burden|the worst|a terrible <w>|pathetic|useless|a pain|needy|hopeless|a failure)",
            r"(?:hate|hated|hesitate|feel bad|feel weird|really should not|should not even|probably should not|should not) (?:to |for |even )?(?:ask|asking|bother|bring (?:it|this) up|bothering|bringing|say)",
            r"(?:just |please )ignore me|sorry i (?:even )?(?:asked|said anything|bothered)|feel free to (?:ignore|say no|decline|refuse)|you can (?:totally |just |always |of course )?(?:say no|ignore)",
            r"(?:do not|never|not) want to (?:be a (?:bother|burden|pain|nuisance|problem)|bother you|impose|take up|waste your)|(?:it is |not )(?:really )?not (?:that |really |very |so )?important",
            r"sorry sorry|i know i am (?:annoying|a burden|asking a lot|being (?:annoying|difficult|silly|dramatic))|what do i know|i do not (?:even |really )?deserve|i am <adv>(?:bad|terrible|awful|hopeless) at (?:this|asking|these)|who am i to|i am (?:probably|maybe) (?:wrong|overthinking|overreacting|being)",
        ),
        (
            r"if (?:it is|that is|this is) (?:not|ok|alright) (?:too much|a problem|an inconvenience|a bother)|only if (?:you (?:want|have time|feel)|it is ok)|whenever you (?:want|feel)|if you (?:maybe )?(?:do not mind|feel like it|ever have time)|if that is (?:at all )?(?:ok|alright|even)",
            r"(?:ok ok|ok fine|ok sorry|sorry) you are right(?: <w>){0,3}|you are (?:probably )?right (?:forget|never mind|sorry i)|whatever you (?:want|think|say|prefer)(?= ?[.!,]|$)|i will (?:just )?do (?:it|whatever)(?: myself)?(?= ?[.!,]|$| sorry)",
            r"i (?:am )?(?:probably )?(?:just )?being (?:silly|stupid|dramatic|difficult|needy|paranoid)",
        ),
        (),
    ),
}
