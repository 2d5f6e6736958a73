package org.demarche.reader.finding;

/** What a speaker does by saying it: the closed list of speech acts. */
public enum Act {
    SAY,
    DENY,
    CONFIRM,
    ACCUSE,
    CONDEMN,
    DEMAND,
    REQUEST,
    URGE,
    PROPOSE,
    OFFER,
    PROMISE,
    WARN,
    THREATEN,
    REFUSE,
    DECLINE_COMMENT,
    PRAISE,
    EXPRESS_CONCERN,
    EXPRESS_HOPE,
    PREDICT,
    RECALL,
    ASK,
    ANSWER,
    THINK,
    INTEND,
    WANT,
    FIND
}
