-- The seat below that an item is offered for, where nobody there may do it; null for a seat's own offer.
alter table work_item_taker add column instead_of varchar(32);

-- Who sat in each seat when its open work was last looked at; what changes between two looks is offered anew.
create table worklist_sitting (
    seat bigint primary key,
    people varchar(4000) not null,
    again_at timestamp with time zone
);

-- The day that was looked at last; whoever looks holds the row.
create table worklist_look (
    name varchar(40) primary key,
    last_day date
);
insert into worklist_look (name) values ('seats');
