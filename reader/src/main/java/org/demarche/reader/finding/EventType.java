package org.demarche.reader.finding;

/** PLOVER's sixteen event types (PLOVER manual, "Event categories"). */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT;

    /** PLOVER's quads: words or deeds, for or against (PLOVER manual, "Quad classes"). */
    public enum Quad {
        VERBAL_COOPERATION("V-Coop"),
        MATERIAL_COOPERATION("M-Coop"),
        VERBAL_CONFLICT("V-Conf"),
        MATERIAL_CONFLICT("M-Conf");

        private final String code;

        Quad(String code) {
            this.code = code;
        }

        /** As event-data files write it. */
        public String code() {
            return code;
        }

        /** Whether it is for rather than against. */
        public boolean cooperative() {
            return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
        }
    }

    /** The quad of this type. */
    public Quad quad() {
        return switch (this) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> Quad.VERBAL_COOPERATION;
            case COOPERATE, AID, RETREAT -> Quad.MATERIAL_COOPERATION;
            case REQUEST, ACCUSE, REJECT, THREATEN -> Quad.VERBAL_CONFLICT;
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> Quad.MATERIAL_CONFLICT;
        };
    }
}
