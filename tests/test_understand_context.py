"""Understanding what stands around a question: its topic before a cut, what confirms it, what limits it."""

import pytest

from sourcebook.core.query import spelled
from tests.test_understand_values import certain, shipped

TODAY = 20251001


def read(question: str) -> str | None:
    """What a question to the shipped knowledge base is read as for certain."""
    return certain(shipped().understand(question, TODAY))


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("99213 - CPT or HCPCS?", "99213 section CPT, HCPCS ?"),
        ("Wheelchairs. CPT or HCPCS?", "CPT, HCPCS covers wheelchairs ?"),
        ("Wheelchairs: CPT or HCPCS?", "CPT, HCPCS covers wheelchairs ?"),
        ("A6216 - level II?", "A6216 section HCPCS.II ?"),
        ("Bandages?? Which level of HCPCS", "? covers bandages as level in HCPCS"),
        ("CPT codes - used for billing, right?", "CPT used-for billing ?"),
        ('The denial letter says "DME". Stands for what?', "dme stands-for ?"),
        ("K codes... what are these for again?", "HCPCS.II.K covers ?"),
        ("My kid's report says the AMA made CPT up. Is the AMA really the creator?", "CPT developer AMA ?"),
        (
            "Codes are complicated and rules keep changing. What trouble does this make for doctors' offices?",
            "coding-complexity consequence ?",
        ),
    ],
)
def test_a_topic_before_a_cut_is_taken_up(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    "question",
    [
        "CPT is owned by the AMA. Is that so?",
        "CPT is owned by the AMA. True?",
        "CPT is owned by the AMA, right?",
        "So CPT is owned by the AMA, is that the idea?",
        "My friend says CPT is owned by the AMA. Is she right?",
    ],
)
def test_a_statement_to_be_confirmed_is_asked(question: str) -> None:
    assert read(question) == "CPT owner AMA ?"


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("I'd like to know who owns CPT", "CPT owner ?"),
        ("according to them, who owns CPT?", "CPT owner ?"),
        ("as one text tells it, who owns CPT?", "CPT owner ?"),
        ("In one line, what is CPT?", "? define CPT"),
        ("why was HCPCS created in the first place?", "HCPCS used-for ?"),
        ("who maintains HCPCS these days?", "HCPCS owner ?"),
        ("To whom do the CPT codes belong?", "CPT owner ?"),
        ("my boss wants to know since when HCPCS has been required", "HCPCS mandatory-since ?"),
        ("our compliance team asked who owns CPT", "CPT owner ?"),
        ("As a payer I'd like to know who owns CPT", "CPT owner ?"),
    ],
)
def test_what_is_said_in_passing_changes_nothing(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("is CPT used for looking up a patient's history?", "CPT used-for medical-history ?"),
        ("is HCPCS a code set?", "? kind HCPCS as system"),
    ],
)
def test_an_article_inside_a_name_is_no_letter(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Is 90658 CPT or HCPCS Level II?", "90658 section CPT, HCPCS.II ?"),
        ("Is 90658 CPT, Level II or Level III?", "90658 section CPT, HCPCS.II, HCPCS.III ?"),
        ("radiology belongs to what category of CPT, I II or III", "CPT.I, CPT.II, CPT.III covers radiology ?"),
    ],
)
def test_places_of_different_kinds_are_chosen_between(question: str, query: str) -> None:
    assert spelled(shipped().understand(question, TODAY).readings[0].query) == query


def test_places_are_chosen_between_only_where_they_stand_together() -> None:
    understood = shipped().understand("is level one a part of HCPCS or of CPT", TODAY)
    assert "CPT includes HCPCS.I, HCPCS ?" not in [spelled(reading.query) for reading in understood.readings]


@pytest.mark.parametrize("question", ["is CPT used for two purposes?", "does CPT have seven copyrights?"])
def test_a_number_that_is_left_aside_leaves_certainty(question: str) -> None:
    assert read(question) is None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("does HCPCS have three levels?", "HCPCS levels 3 ?"),
        ("what are the two levels of HCPCS?", "HCPCS includes ? as level"),
        ("what are the three purposes of CPT?", "CPT used-for ?"),
        ("who influences the six sections of Category I", "CPT.I influenced-by ?"),
        ("is free access to HCPCS due to HIPAA", "HIPAA caused free-access ?"),
    ],
)
def test_a_number_that_is_known_and_a_whole_around_it_cost_nothing(question: str, query: str) -> None:
    understood = shipped().understand(question, TODAY)
    assert spelled(understood.readings[0].query) == query


@pytest.mark.parametrize(
    "question",
    [
        "Is CPT part of HCPCS or the other way round?",
        "does HCPCS stand for common procedure or something else?",
        "does CPT stand for HCPCS in the end",
    ],
)
def test_what_has_a_choice_or_a_name_in_it_is_no_text(question: str) -> None:
    values = {value for r in shipped().understand(question, TODAY).readings for value in r.query.values}
    assert not any(value[:1].isalpha() and " " in value and value in question for value in values)


def test_those_between_whom_is_chosen_may_stand_first() -> None:
    understood = shipped().understand("Between AMA and CMS, which one looks after CPT?", TODAY)
    assert spelled(understood.readings[0].query) == "CPT owner AMA, CMS ?"


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("which groups of codes cover ambulance?", "? covers ambulance as section"),
        ("how many groups of codes does CPT have?", "? count CPT as section"),
        ("which group decides on CPT?", "CPT decided-by ?"),
        ("what group of people maintains CPT?", "CPT owner ?"),
    ],
)
def test_a_group_of_codes_is_nobody(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("are both code sets free?", "CPT, HCPCS access free ?"),
        ("which of the two sets covers ambulance?", "CPT, HCPCS covers ambulance ?"),
        ("who maintains the two code sets?", "CPT, HCPCS owner ?"),
        ("does either set cover drugs?", "CPT, HCPCS covers drugs ?"),
        ("what do the two sets have in common?", "? compare CPT, HCPCS"),
    ],
)
def test_a_name_of_two_things_names_each(question: str, query: str) -> None:
    understood = shipped().understand(question, TODAY)
    assert spelled(understood.readings[0].query) == query


def test_what_can_be_said_of_the_things_named_is_looked_at() -> None:
    understood = shipped().understand("Does giving an injection count as a procedure in CPT?", TODAY)
    assert "CPT covers medical-procedures ?" in [spelled(reading.query) for reading in understood.readings]
    assert read("do patients ever use CPT") == "CPT used-by patients ?"


@pytest.mark.parametrize(
    "question",
    [
        "which codes are in A codes besides A0425?",
        "Is not only CPT paid?",
        "what uses does CPT have other than billing?",
        "who only uses CPT?",
        "is it mainly CPT that doctors use?",
        "does D3 say that only CPT is paid?",
        "why does only CPT cost money?",
        "who says CPT is only for billing?",
        "what is CPT only for?",
        "who owns CPT alone",
        "who alone owns CPT",
        "who else owns CPT?",
        "does only CPT cover mainly surgery?",
    ],
)
def test_a_turning_word_that_is_in_no_reading_leaves_certainty(question: str) -> None:
    assert read(question) is None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("is CPT only for members?", "CPT access ?"),
        ("was level III only for a while?", "HCPCS.III status ?"),
        ("what is HCPCS mainly used for", "HCPCS used-for ?"),
        ("what is meaning of abbreviation CPT?", "CPT stands-for ?"),
        ("why is CPT not part of HCPCS Level II", "why-not CPT part-of HCPCS.II ?"),
    ],
)
def test_a_turning_word_that_the_phrase_has_or_that_is_idle_costs_nothing(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("what do the letters H C P C S stand for", "HCPCS stands-for ?"),
        ("what does C.P.T. stand for?", "CPT stands-for ?"),
        ("how many chars does a CPT code have", "CPT format ?"),
        ("CPT vs ICD-10 - whats the diff", "? compare CPT, ICD-10-CM"),
        ("whats the diff btwn level I and level II", "? compare HCPCS.I, HCPCS.II"),
        ("which org maintains CPT", "CPT owner ?"),
        ("what r K codes", "? define HCPCS.II.K"),
        ("what do u call AMA in full", "AMA stands-for ?"),
    ],
)
def test_letters_that_stand_apart_or_for_a_word_are_read_as_meant(question: str, query: str) -> None:
    assert read(question) == query


def test_what_nobody_knows_makes_a_question_for_yes_or_no_none_for_a_list() -> None:
    assert read("does RapidClaims help with gardening") is None


def test_what_which_asks_for_is_of_a_kind_though_a_thing_has_that_name_too() -> None:
    assert read("which insurers accept HCPCS") == "HCPCS accepted-by ?"


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("My instructor wrote that A0021 is a level II code. What does that code mean?", "A0021 means ?"),
        ("Our book says 99214 is an office visit. Which section is that code in?", "? locate 99214 as section"),
        ("We learned about category III today. What do these codes cover?", "CPT.III covers ?"),
        ("I read that J9000 is a level II code. What is it for?", "J9000 means ?"),
        ("A0425 was on my quiz. What does the code mean?", "A0425 means ?"),
        # What narrows it points at nothing; where two are named, none is meant more than the other.
        ("I have A0425 here. What is the code for wheelchairs?", "? covers wheelchairs"),
        ("A0425 and A0427 were on my quiz. What does that code mean?", None),
        ("What does that code cover?", None),
    ],
)
def test_what_is_pointed_at_by_its_kind_is_what_was_named(question: str, query: str | None) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("A caller wants to know what V2599 is", "? define V2599"),
        ("my boss is asking if CPT is free", "CPT access free ?"),
        ("the lady in billing asked me who owns CPT", "CPT owner ?"),
        ("patient asks what V2599 means", "V2599 means ?"),
        ("they put A0425 on the claim, whats that", "? define A0425"),
    ],
)
def test_what_somebody_else_asks_is_asked(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("what is DME, a caller just used it", "? define dme"),
        ("who maintains CPT, I looked for it all over the place", "CPT owner ?"),
        ("how often is HCPCS updated, because we have an old list", "HCPCS update-cycle ?"),
        ("is CPT free, my cousin says it is", "CPT access free ?"),
        ("Tell me what DME is please, a caller just used it", "? define dme"),
    ],
)
def test_why_a_question_is_asked_is_no_part_of_it(question: str, query: str) -> None:
    assert read(question) == query


def test_what_is_left_open_at_the_end_is_no_remark() -> None:
    assert read("does CPT or HCPCS cover wheelchairs, the kind that folds or the other?") is None


def test_a_code_in_a_story_is_what_is_asked_of() -> None:
    assert read("Dad needed an ambulance and they put A0425 on the bill. What does it mean?") == "A0425 means ?"


def test_it_may_be_of_the_sort_of_what_a_question_names() -> None:
    assert read("I know what HCPCS is. Does it include CPT?") == "HCPCS includes CPT ?"
    assert read("I know HCPCS well. Is it OK to say that CPT is free?") != "HCPCS access free ?"


def test_who_did_something_is_told_where_a_guess_at_it_is_read_as_something_else() -> None:
    assert read("Who came up with the level III codes, was it Medicare?") == "HCPCS.III developer ?"
    assert read("Who came up with the level III codes? Was it Medicare?") == "HCPCS.III developer ?"
    assert read("Who developed CPT, was it the zebras?") == "CPT developer ?"


def test_what_is_denied_of_one_of_two_things_is_not_told_of_the_other_alone() -> None:
    assert read("what kind of stuff is in HCPCS that isn't in CPT") != "HCPCS covers not ?"
    assert read("what does level II cover that CPT does not") != "HCPCS.II covers not ?"


def test_only_behind_somebody_says_nothing_of_a_code() -> None:
    assert read("They charged me for 90658 and I only had a flu jab. Right?") != "90658 means only flu-shots ?"
    assert read("Is Level I only about getting paid?") == "HCPCS.I used-for only reimbursement ?"


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("how often do these codes change?", "CPT, HCPCS update-cycle ?"),
        ("What are J codes? Who uses these codes?", "HCPCS.II.J used-by ?"),
        ("I looked at the J codes. How often are these codes updated?", "HCPCS.II.J update-cycle ?"),
    ],
)
def test_these_codes_are_those_that_were_named_or_all(question: str, query: str) -> None:
    understood = shipped().understand(question, TODAY)
    found = [understood.query, *(one.query for _, one in understood.further)]
    assert query in [spelled(one) for one in found if one is not None]


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Somebody told me HCPCS has only 2 levels. How many is it?", "? count HCPCS as level"),
        ("I heard CPT has six sections. How many are there really?", "? count CPT as section"),
        ("CPT has just 3 categories. Which are they?", "? list CPT as category"),
        ("HCPCS has levels. What are they called?", "? list HCPCS as level"),
        ("HCPCS has three levels. Who owns it?", "HCPCS owner ?"),
        ("HCPCS has three levels. How many categories has CPT?", "? count CPT as category"),
    ],
)
def test_what_is_counted_or_named_may_stand_in_the_sentence_before(question: str, query: str) -> None:
    assert read(question) == query


def test_no_kind_is_taken_from_a_mere_topic() -> None:
    assert read("The level made up of AMA's codes, which one is that?") is None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("CPT was developed by whom", "CPT developer ?"),
        ("HCPCS is needed by whom", "HCPCS used-by ?"),
    ],
)
def test_whom_at_the_end_asks_for_no_yes_or_no(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        (
            "who came up with the local codes - was it the Medicare contractors?",
            "HCPCS.III developer medicare-contractors ?",
        ),
        ("who set up HCPCS - the CMS?", "HCPCS developer CMS ?"),
        ("Who wrote the CPT in the first place, AMA?", "CPT developer AMA ?"),
        ("who developed CPT, the AMA or CMS?", "CPT developer AMA, CMS ?"),
        ("Who runs HCPCS? Is it CMS?", "HCPCS owner CMS ?"),
        ("which level covers ambulances - level II?", "HCPCS.II covers ambulance ?"),
        ("which organization owns CPT, the AMA?", "CPT owner AMA ?"),
        ("Who owns CPT? Is it free?", "CPT owner ?"),
    ],
)
def test_a_guess_behind_a_question_is_what_is_asked(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Did state Medicaid agencies make their own codes (level III)?", "HCPCS.III developer medicaid-agencies ?"),
        ("what do S codes (temporary national codes) cover", "HCPCS.II.S covers ?"),
    ],
)
def test_a_name_in_brackets_is_a_gloss_where_a_name_stands_before_them(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Cat III: is it part of CPT?", "CPT.III part-of CPT ?"),
        ("CPT - is it the same as HCPCS?", "CPT same-as HCPCS ?"),
        ("Level I: is it CPT?", "HCPCS.I same-as CPT ?"),
        ("local codes: were they replaced by level II?", "HCPCS.III replaced-by HCPCS.II ?"),
        ("Category II: does CPT include it?", "CPT includes CPT.II ?"),
    ],
)
def test_a_topic_is_asked_of_though_another_of_its_sort_is_named(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    "question",
    [
        "Am I right to say that CMS maintains HCPCS?",
        "As far as I know CMS maintains HCPCS, is that so",
        "If I'm not mistaken CMS maintains HCPCS?",
        "True or false: CMS maintains HCPCS",
        "I think CMS maintains HCPCS but I'm not sure",
        "Can you confirm that HCPCS is maintained by CMS",
        "Would you say CMS maintains HCPCS",
        "somebody said CMS maintains HCPCS?",
        "HCPCS is maintained by CMS, is it not?",
        "is HCPCS maintained by CMS or by somebody else",
    ],
)
def test_what_is_supposed_is_asked(question: str) -> None:
    assert read(question) == "HCPCS owner CMS ?"


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("When it comes to HCPCS, who maintains it?", "HCPCS owner ?"),
        ("with respect to CPT: who maintains it?", "CPT owner ?"),
        ("what's the name of the organization that maintains HCPCS", "HCPCS owner ?"),
        ("I guess who owns CPT is clear. When was it established?", "CPT established ?"),
    ],
)
def test_words_that_only_lead_up_to_a_topic_are_passed_over(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    "asked",
    [
        "{}, isn't it?",
        "{}. Isn't it?",
        "{}, or am I wrong?",
        "{}, don't you think?",
        "{}, surely?",
        "surely {}?",
        "{}, so I heard. Is that true?",
        "{} is what I was told. Is that right?",
        "I've been told {}, is that right?",
        "I read somewhere that {}. Is this right?",
        "Rumour has it that {}. Correct?",
        "I was under the impression that {}. Is that so?",
        "Am I right to assume {}?",
        "If I understand correctly, {}?",
        "correct me if I'm wrong but {}",
        "do you think {}?",
        "can it be said that {}?",
        "please confirm that {}",
        "isn't it true that {}?",
        "it's true that {}, isn't it?",
        'is the statement "{}" correct?',
        "tell me whether or not {}",
    ],
)
@pytest.mark.parametrize(("said", "query"), [("CPT is free", "CPT access free ?")])
def test_what_is_said_to_be_so_is_asked_with_its_own_sign(asked: str, said: str, query: str) -> None:
    assert read(asked.format(said)) == query
    denied = read(asked.format(said.replace(" is ", " is not ")))
    assert denied in (None, query.replace("access ", "access not "))


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("is CPT free, or isn't it?", "CPT access free ?"),
        ("what about CPT, is it free?", "CPT access free ?"),
        ("So local codes are still used?", "? valid HCPCS.III"),
        ("could you compare CPT to HCPCS", "? compare CPT, HCPCS"),
        ("let's compare CPT with HCPCS", "? compare CPT, HCPCS"),
        ("between CPT and HCPCS which one has wheelchairs?", "CPT, HCPCS covers wheelchairs ?"),
        ("does, in your view, CPT cover drugs?", "CPT covers drugs ?"),
    ],
)
def test_how_it_is_put_changes_nothing(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    "asked",
    [
        "Would I be right in saying {}?",
        "Is it accurate to claim that {}?",
        "Was I told correctly that {}?",
        "Do I understand right that {}?",
        "My understanding is that {}. Correct?",
        "My guess: {}. Right?",
        "Our trainer taught us that {}. Is he correct?",
        "I saw a post saying {}. Is it true?",
        "I keep hearing that {}. Can you verify that?",
        "{}. Agree?",
        "{}, is that a fact?",
        "{} [right?]",
        "not sure whether {}",
        "is it still true that {}?",
    ],
)
@pytest.mark.parametrize(
    ("said", "query"),
    [
        ("CPT is free", "CPT access free ?"),
        ("J codes cover drugs", "HCPCS.II.J covers drugs ?"),
        ("J codes do not cover drugs", "HCPCS.II.J covers not drugs ?"),
    ],
)
def test_whoever_says_so_in_whatever_words(asked: str, said: str, query: str) -> None:
    assert read(asked.format(said)) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Is RapidClaims certain that CPT is free?", "CPT access free ?"),
        ("I don't think that CPT is free, right?", "CPT access free ?"),
        ("Would I be wrong to say that CPT is free?", "CPT access free ?"),
        ("I always thought CPT is free. Was I wrong?", "CPT access free ?"),
        ("CPT is free. Is it safe?", "CPT access free ?"),
    ],
)
def test_what_may_turn_the_sign_is_not_taken_away(question: str, query: str) -> None:
    assert read(question) != query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Hi! I got charged for something called G9631 after my operation, any idea?", "? define G9631"),
        ("my mom is 67 and they billed 99397", "? define 99397"),
        ("So I had a check-up last month and now there's 99397 on the bill from the hospital", "? define 99397"),
        ("can someone explain the A0425 they put on my ambulance bill??", "A0425 means ?"),
        ("A0425 on my ambulance bill is what kind of code", "? codes A0425"),
        ("99397 on my statement, CPT or the other one?", "99397 section CPT ?"),
        ("I was told 99213 is free", "99213 access free ?"),
    ],
)
def test_a_story_around_a_code_asks_what_it_is_where_nothing_else_is_asked(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    "question",
    [
        "They billed me 99213 for a flu shot?",
        "My claim with 99213 was denied because of a missing modifier",
        "I want to bill 99213 and 25",
    ],
)
def test_a_story_that_may_ask_more_than_what_its_code_is_stays_uncertain(question: str) -> None:
    assert read(question) is None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("are E/M codes CPT codes", "CPT.I.em part-of CPT ?"),
        ("is a G code really a HCPCS code?", "HCPCS.II.G part-of HCPCS ?"),
    ],
)
def test_a_part_may_be_asked_to_be_of_its_whole_without_a_verb(question: str, query: str) -> None:
    assert read(question) == query


def test_a_word_that_only_the_best_fact_has_is_heard() -> None:
    assert read("what injury is G9631 about") == "G9631 means ?"


def test_whether_something_does_a_thing_is_not_what_does() -> None:
    assert read("Do the codes tell a doctor how to do the operation?") is None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("my kid got an x-ray. what CPT section", "? covers radiology as section in CPT"),
        ("I got stitches. Which section of CPT?", None),
        ("what section of CPT", "CPT includes ? as section"),
    ],
)
def test_one_part_that_is_asked_for_behind_a_sentence_is_that_of_what_it_names(question: str, query: str) -> None:
    assert read(question) == query
