package org.shouze.course;

import org.shouze.support.OnH2;

@OnH2
class CourseOnH2Test extends CourseTest {}
