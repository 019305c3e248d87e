-- How many were not reached, of the version in force: asked of whole days at once.
alter table reporting_expected add column unreached int;
update reporting_expected set unreached = (select v.unreached from reporting_version v
    where v.report = reporting_expected.id and v.number = reporting_expected.version) where version > 0;
