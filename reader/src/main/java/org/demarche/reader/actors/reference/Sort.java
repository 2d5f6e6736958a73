package org.demarche.reader.actors.reference;

/** What sort of thing a mention stands for, as far as it is known. */
public enum Sort {
    /** One person. */
    PERSON,
    /** One body: a state, an organisation, a company, a ministry. */
    BODY,
    /** Several people or bodies. */
    SEVERAL,
    PLACE,
    TIME,
    /** Anything else that is known to be none of these. */
    THING,
    UNKNOWN
}
