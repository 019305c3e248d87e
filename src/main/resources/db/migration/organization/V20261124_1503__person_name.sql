-- A person's matters are found by the whole name.
create index organization_person_name on organization_person (name);
