create table reporting_expected (
    id uuid primary key,
    round bigint not null references reporting_round (id),
    report_day date not null,
    line varchar(10) not null,
    unit bigint not null,
    unit_path varchar(400) not null,
    unit_code varchar(40) not null,
    unit_name varchar(200) not null,
    college bigint not null,
    keeper_seat bigint not null,
    checker_seat bigint not null,
    people int not null,
    due_at timestamp with time zone not null,
    check_due_at timestamp with time zone not null,
    status varchar(12) not null,
    exempt_reason varchar(400),
    answer varchar(10),
    zero_days int not null,
    previous uuid,
    version int not null,
    filed_at timestamp with time zone,
    filed_by bigint,
    accepted_at timestamp with time zone,
    accepted_by bigint,
    late boolean not null,
    corrected boolean not null,
    supplement boolean not null,
    revision int not null,
    constraint reporting_expected_once unique (round, unit)
);
create index reporting_expected_path on reporting_expected (report_day, unit_path);
create index reporting_expected_history on reporting_expected (unit, report_day);
create index reporting_expected_status on reporting_expected (round, status);
create index reporting_expected_college on reporting_expected (round, line, college);

create table reporting_version (
    report uuid not null references reporting_expected (id),
    number int not null,
    filed_at timestamp with time zone not null,
    written_at timestamp with time zone,
    filed_by bigint not null,
    filed_by_name varchar(100) not null,
    filed_seat bigint,
    filed_seat_name varchar(200),
    behalf_of varchar(100),
    answer varchar(10) not null,
    total_people int not null,
    reached int not null,
    unreached int not null,
    on_campus int not null,
    in_town int not null,
    elsewhere int not null,
    abroad int not null,
    returned int not null,
    gone int not null,
    symptoms int not null,
    observed int not null,
    suspected int not null,
    statement varchar(400),
    explanation varchar(2000),
    remarks text,
    named text,
    late boolean not null,
    supplement boolean not null,
    self_correction boolean not null,
    reason varchar(2000),
    approved_by bigint,
    approved_by_name varchar(100),
    primary key (report, number)
);

create table reporting_correction (
    id uuid primary key,
    report uuid not null references reporting_expected (id),
    base_version int not null,
    number varchar(60) not null,
    status varchar(12) not null,
    filing text not null,
    reason varchar(2000) not null,
    self_correction boolean not null,
    proposed_at timestamp with time zone not null,
    proposed_by bigint not null,
    proposed_by_name varchar(100) not null,
    proposed_seat bigint,
    proposed_seat_name varchar(200),
    decided_at timestamp with time zone,
    decided_by bigint,
    decided_by_name varchar(100),
    opinion varchar(2000),
    new_version int,
    revision int not null
);
create index reporting_correction_report on reporting_correction (report, status);

-- Who was named with what, by keyed digests only: three alike in one place in a day raise an urgent report.
create table reporting_alert (
    report_day date not null,
    place varchar(100) not null,
    symptom varchar(20) not null,
    person varchar(100) not null,
    report uuid not null references reporting_expected (id),
    primary key (report_day, place, symptom, person)
);
create index reporting_alert_report on reporting_alert (report);

create table reporting_urgent (
    id uuid primary key,
    number varchar(60) not null unique,
    cause varchar(200) not null unique,
    kind varchar(12) not null,
    report uuid references reporting_expected (id),
    unit bigint not null,
    unit_path varchar(400) not null,
    unit_name varchar(200) not null,
    people int not null,
    raised_at timestamp with time zone not null,
    raised_by bigint not null,
    raised_by_name varchar(100) not null,
    content text not null,
    measures text,
    decided_at timestamp with time zone,
    decided_by bigint,
    decided_by_name varchar(100)
);
create index reporting_urgent_path on reporting_urgent (raised_at, unit_path);

create table reporting_urgent_receipt (
    urgent uuid not null references reporting_urgent (id),
    rung varchar(20) not null,
    signed_at timestamp with time zone not null,
    person bigint not null,
    person_name varchar(100) not null,
    seat_name varchar(200),
    note varchar(2000),
    primary key (urgent, rung)
);
