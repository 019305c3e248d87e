package org.shouze.countersigning;

public enum Vote { YES, NO, ABSTAIN }
