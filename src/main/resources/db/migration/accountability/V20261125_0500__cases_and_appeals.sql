-- What was signed in a case or an appeal, sealed; rows are only added.
create table accountability_act (
    matter_id uuid not null,
    position int not null,
    act varchar(40) not null,
    content text not null,
    signed_at timestamp with time zone not null,
    signed_by bigint not null,
    signed_name varchar(100) not null,
    primary key (matter_id, position)
);

-- What has to be found without opening a file. The subject is a keyed digest.
create table accountability_case (
    id uuid primary key,
    subject_key varchar(64) not null,
    phrase varchar(30) not null,
    conduct_on date not null,
    stage varchar(20) not null,
    locks boolean not null,
    appeal_until date
);
create index accountability_case_subject on accountability_case (subject_key);

create table accountability_appeal (
    id uuid primary key,
    decision uuid not null references accountability_case (id),
    stage varchar(20) not null,
    decide_by date not null
);
create index accountability_appeal_decision on accountability_appeal (decision);
