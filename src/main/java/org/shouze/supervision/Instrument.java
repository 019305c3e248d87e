package org.shouze.supervision;

/** In which form an inspection's findings reach the unit: 反馈意见, 监督提示函, 纪律检查建议书. */
public enum Instrument { FEEDBACK, HINT, ADVICE }
