package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierPlaceTest {
    @Test
    void aPathIsAFile() {
        DossierPlace place = DossierPlace.of("affairs/grain.db");
        assertThat(place.file()).contains(Path.of("affairs/grain.db"));
        assertThat(place.name()).isEqualTo("grain.db");
        assertThat(place).hasToString("affairs/grain.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://desk:s3cret@db.example:5433/grain",
                "jdbc:postgresql://db.example/grain?user=desk&password=s3cret",
                "jdbc:postgresql://db.example/grain?password=s3cret&sslmode=require",
                "jdbc:postgresql:grain?sslpassword=s3cret"
            })
    void noPasswordIsShown(String url) {
        DossierPlace place = DossierPlace.of(url);
        assertThat(place.file()).isEmpty();
        assertThat(place.name()).isEqualTo("grain");
        assertThat(place.toString()).doesNotContain("s3cret").contains("grain");
    }

    @Test
    void aServerThatIsNotThereIsSaidWithoutItsPassword() {
        DossierPlace place = DossierPlace.of("jdbc:postgresql://desk:s3cret@127.0.0.1:1/grain");
        assertThatThrownBy(() -> Dossier.open(place))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("desk@127.0.0.1:1/grain")
                .hasMessageContaining("the server cannot be reached")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aUrlThatCannotBeReadIsSaidWithoutItsPassword() {
        assertThatThrownBy(() -> Dossier.open(DossierPlace.of("jdbc:postgresql://host:port:x/db?password=s3cret")))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://host/db?password=s3cret",
                "postgresql://desk:s3cret@host/db",
                "JDBC:postgresql://desk:s3cret@host/db",
                "https://host/affair.db?key=s3cret"
            })
    void otherAddressesAreNoFilesAndAreRefused(String url) {
        assertThatThrownBy(() -> DossierPlace.of(url))
                .hasMessageContaining("jdbc:postgresql://HOST/DATABASE")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void userAndPasswordBeforeTheHostMayBeEncoded() {
        assertThat(PostgresServer.decoded("desk%20pass%40home")).isEqualTo("desk pass@home");
        assertThat(PostgresServer.decoded("a+b")).isEqualTo("a+b");
        assertThat(PostgresServer.decoded("100%")).isEqualTo("100%");
    }
}
