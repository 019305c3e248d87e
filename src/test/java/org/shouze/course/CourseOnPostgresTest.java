package org.shouze.course;

import org.shouze.support.OnPostgres;

@OnPostgres
class CourseOnPostgresTest extends CourseTest {}
