-- Versions of rules: those of one track follow each other by date. A new version is a row, never a change.
create table basis_version (
    code       varchar(20)  primary key,
    track      varchar(20)  not null,
    title      varchar(120) not null,
    valid_from date         not null,
    valid_to   date,
    constraint basis_version_track unique (track, valid_from),
    constraint basis_version_kinds check (track in ('SUPERVISION', 'OVERSIGHT', 'TALKS', 'ACCOUNTABILITY',
        'PARTY_DISCIPLINE', 'ADMINISTRATIVE', 'STAFF', 'STUDENTS'))
);

-- What the words of the notice (§5) mean under a version. heaviest: severity of the heaviest measure allowed for it.
-- checked: compared with the official text.
create table basis_ground (
    version  varchar(20)  not null references basis_version,
    phrase   varchar(20)  not null,
    subject  varchar(20)  not null,
    clause   varchar(60)  not null,
    text     varchar(300) not null,
    heaviest integer      not null,
    checked  boolean      not null,
    position integer      not null,
    primary key (version, phrase, subject),
    constraint basis_ground_phrase check (phrase in ('SHIRKING', 'SUPERFICIAL', 'POORLY_DONE', 'FALSIFIED',
        'PERFUNCTORY', 'NEGLECT_OF_DUTY')),
    constraint basis_ground_subject check (subject in ('PARTY_ORG', 'LEADING_CADRE', 'PARTY_MEMBER',
        'NON_PARTY_STAFF', 'STUDENT'))
);

-- powers: who may decide it, OWN or WITH_APPROVAL, separated by blanks; who is missing may at most propose it.
-- influence, longest: in months. appeal_within 0: no limit is set.
create table basis_measure (
    version        varchar(20)  not null references basis_version,
    code           varchar(30)  not null,
    subject        varchar(20)  not null,
    name           varchar(40)  not null,
    clause         varchar(60)  not null,
    severity       integer      not null,
    powers         varchar(200) not null,
    influence      integer      not null,
    longest        integer,
    appeal_within  integer      not null,
    appeal_unit    varchar(15)  not null,
    appeal_to      varchar(60)  not null,
    decided_within integer      not null,
    decided_unit   varchar(15)  not null,
    appeal_clause  varchar(60)  not null,
    checked        boolean      not null,
    primary key (version, code, subject),
    constraint basis_measure_subject check (subject in ('PARTY_ORG', 'LEADING_CADRE', 'PARTY_MEMBER',
        'NON_PARTY_STAFF', 'STUDENT'))
);
