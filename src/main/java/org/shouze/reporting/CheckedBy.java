package org.shouze.reporting;

/** How people were reached before a zero was signed. */
public enum CheckedBy { PHONE, GROUP_CHAT, VIDEO, VISIT }
