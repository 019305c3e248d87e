create table discipline_referral (
    id uuid primary key,
    number varchar(60) not null unique,
    clue uuid,
    body text not null,
    status varchar(12) not null,
    version int not null,
    prepared_by bigint,
    approved_by bigint,
    sent_on date,
    receipt_number varchar(60),
    received_on date,
    returned_on date,
    answer varchar(20),
    answered_on date,
    opened_at timestamp with time zone not null,
    revision int not null
);
-- The list of a package as it was sent; each version stands.
create table discipline_referral_item (
    referral uuid not null references discipline_referral,
    version int not null,
    position int not null,
    title text not null,
    pages int not null,
    file uuid,
    digest varchar(64),
    primary key (referral, version, position)
);

-- Breaking the glass: two people, a reason, four hours, reviewed.
create table discipline_glass (
    id uuid primary key,
    matter uuid not null,
    asked_by bigint not null,
    asked_name varchar(60) not null,
    asked_at timestamp with time zone not null,
    reason text not null,
    status varchar(12) not null,
    allowed_by bigint,
    allowed_name varchar(60),
    allowed_at timestamp with time zone,
    ends_at timestamp with time zone,
    reviewed_by bigint,
    reviewed_name varchar(60),
    reviewed_at timestamp with time zone,
    justified boolean,
    review text,
    revision int not null
);
create index discipline_glass_status on discipline_glass (status, ends_at);
