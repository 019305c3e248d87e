-- An objection to a conclusion of supervision; one to each conclusion. What was written is sealed.
create table supervision_objection (
    id uuid primary key,
    number varchar(40) not null unique,
    conclusion uuid not null,
    conclusion_number varchar(40) not null,
    unit bigint not null,
    handling bigint not null,
    concluded_at timestamp with time zone not null,
    facts varchar(12000) not null,
    text varchar(12000) not null,
    objector bigint not null,
    objector_name varchar(60) not null,
    filed_at timestamp with time zone not null,
    reasons varchar(12000) not null,
    outcome varchar(10),
    answer varchar(12000),
    instead varchar(12000),
    reviewer bigint,
    reviewer_name varchar(60),
    answered_at timestamp with time zone,
    constraint supervision_objection_once unique (conclusion, concluded_at),
    constraint supervision_objection_outcome check (outcome in ('UPHELD', 'CHANGED', 'REVOKED'))
);

-- Who took part in the conclusion: they don't review it.
create table supervision_concluder (
    objection uuid not null references supervision_objection,
    person bigint not null,
    primary key (objection, person)
);

insert into term_rule (process, step, valid_from, measure, amount, may_extend, may_pause, takes_over, basis, made_at,
    made_by, made_name) values
    ('objection', 'supervision/review-objection', date '2000-01-01', 'DAYS', 30, false, false, false, '督查异议：收到后30日内复核答复', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统');

insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel, document, proposes)
select r.id, v.position, cast(null as varchar(10)), v.mark, v.amount, false, null, v.tells, 'ORDINARY', null, false
from term_rule r join (values
    (1, 'PERCENT_LEFT', 50, 'HOLDER'),
    (2, 'AFTER_DUE', 0, 'HOLDER SUPERIOR')
) v (position, mark, amount, tells) on r.process = 'objection';
