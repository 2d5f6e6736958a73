/**
 * The reading engine of Demarche: documents in, findings out, and the ledger that follows them. It opens no file but
 * its own resources, asks no network and logs nothing. What is exported keeps to semantic versioning; the stages behind
 * it may change with any release.
 */
module org.demarche.reader {
    requires static org.jspecify;

    exports org.demarche.reader;
    exports org.demarche.reader.finding;
    exports org.demarche.reader.ledger;
    exports org.demarche.reader.text;
}
