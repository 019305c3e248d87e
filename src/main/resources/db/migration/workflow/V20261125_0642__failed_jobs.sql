-- Jobs that failed, and those that are due, are found without reading all timers.
create index act_shouze_job_retries on act_ru_job (retries_, duedate_);
