-- Whom a matter concerns. who: the person's id or an outsider's name, sealed; who_key finds it again.
create table recusal_concerned (
    id        uuid                     primary key,
    matter_id uuid                     not null,
    role      varchar(20)              not null,
    who       varchar(600),
    who_key   varchar(64),
    unit_id   bigint,
    since     timestamp with time zone not null,
    named_by  varchar(60)              not null,
    constraint recusal_concerned_role check (role in ('SUBJECT', 'INFORMANT', 'WITNESS'))
);
create index recusal_concerned_matter on recusal_concerned (matter_id);
create index recusal_concerned_who on recusal_concerned (who_key);

-- What somebody declared: a near relative, another interest, or where he served before the registers begin. Sealed; the
-- keys find a person by id or by name without telling who it is.
create table recusal_declaration (
    id           uuid                     primary key,
    person_id    bigint                   not null,
    kind         varchar(20)              not null,
    contents     varchar(4000)            not null,
    person_key   varchar(64),
    valid_from   date                     not null,
    valid_to     date,
    declared_at  timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    constraint recusal_declaration_kind check (kind in ('RELATIVE', 'INTEREST', 'SERVICE'))
);
create index recusal_declaration_person on recusal_declaration (person_id, withdrawn_at);
create index recusal_declaration_about on recusal_declaration (person_key, withdrawn_at);

-- Somebody asked that a person be recused; undecided while decided_at is null.
create table recusal_request (
    id         uuid                     primary key,
    matter_id  uuid                     not null,
    person_id  bigint                   not null,
    ground     varchar(20)              not null,
    asker      varchar(20)              not null,
    reason     varchar(4000)            not null,
    decider    varchar(20)              not null,
    asked_at   timestamp with time zone not null,
    asked_by   bigint                   not null,
    granted    boolean,
    document   varchar(120),
    answer     varchar(4000),
    decided_at timestamp with time zone,
    decided_by bigint,
    constraint recusal_request_asker check (asker in ('SELF', 'SUBJECT', 'INFORMANT', 'ORGAN')),
    constraint recusal_request_decider check (decider in ('HEAD', 'SUPERIOR'))
);
create index recusal_request_matter on recusal_request (matter_id, asked_at);

-- 抽调: people lent to the discipline office, for some duties and some time.
create table recusal_borrowed (
    id         uuid                     primary key,
    person_id  bigint                   not null,
    duties     varchar(120)             not null,
    letter     varchar(120)             not null,
    valid_from date                     not null,
    valid_to   date                     not null,
    matter_id  uuid,
    made_at    timestamp with time zone not null,
    made_by    bigint                   not null
);
create index recusal_borrowed_person on recusal_borrowed (person_id, valid_to);
create index recusal_borrowed_until on recusal_borrowed (valid_to);

-- The superior was asked to assign people or to take the matter over; open while answered_at is null.
create table recusal_superior (
    id          uuid                     primary key,
    matter_id   uuid                     not null,
    wanted      varchar(20)              not null,
    missing     varchar(200)             not null,
    reason      varchar(4000)            not null,
    asked_at    timestamp with time zone not null,
    asked_by    bigint                   not null,
    answer      varchar(20),
    document    varchar(120),
    text        varchar(4000),
    answered_at timestamp with time zone,
    answered_by bigint,
    constraint recusal_superior_wanted check (wanted in ('ASSIGN', 'TAKE_OVER')),
    constraint recusal_superior_answer check (answer in ('ASSIGNED', 'TAKEN_OVER', 'REFUSED'))
);
create index recusal_superior_matter on recusal_superior (matter_id, asked_at);
