-- What came of talks and letters about a clue: number, kind, how and when each ended. Nothing of what was said.
create table discipline_talk (
    interview uuid primary key,
    clue uuid not null,
    number varchar(40) not null,
    kind varchar(12) not null,
    outcome varchar(12) not null,
    concluded_on date not null
);
create index discipline_talk_clue on discipline_talk (clue);
