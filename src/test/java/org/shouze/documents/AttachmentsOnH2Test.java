package org.shouze.documents;

import org.shouze.support.OnH2;

@OnH2
class AttachmentsOnH2Test extends AttachmentsTest {}
