package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.demarche.app.access.Passwords;
import org.demarche.app.access.Secrets;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossiers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users are entered, seen, changed and taken out on the command line. */
class UserCommandTest {
    private static final String PASSWORD = "four words in a row";

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void name() {
        file = folder.resolve("affair.db").toString();
    }

    private static Run typing(String line, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return Run.of(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private Run add(String name, String role) {
        return typing(PASSWORD, "user", "add", file, name, "--role", role, "--password-stdin");
    }

    @Test
    void aUserIsEnteredWithAHashAndARole() {
        assertThat(add("ana", "admin").out()).isEqualTo("added: ana, admin\n");
        assertThat(Run.of("user", "list", file).out()).startsWith("ana\tadmin\tsince ");
        try (var dossier = Dossiers.open(Path.of(file))) {
            String hash = dossier.accounts().find("ana").orElseThrow().password();
            assertThat(Passwords.matches(PASSWORD.toCharArray(), hash)).isTrue();
            assertThat(dossier.log().last(1).get(0).after()).contains("ADMIN");
        }
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(typing("short", "user", "add", file, "ana", "--password-stdin")
                        .err())
                .contains("at least 12");
        assertThat(add("<b>", "admin").err()).contains("letters, digits");
        add("ana", "admin");
        assertThat(add("ana", "reader").err()).contains("there is a user ana already");
        assertThat(Run.of("user", "remove", file, "ben").err()).contains("there is no user ben");
        assertThat(Run.of("user").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("user", "role", file, "ana", "king").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aRoleAPasswordAndATokenAreChanged() {
        add("ana", "admin");
        Run.of("user", "role", file, "ana", "reviewer");
        typing("another one, as long", "user", "password", file, "ana", "--password-stdin");
        String token = Run.of("user", "token", file, "ana").out().strip();
        try (var dossier = Dossiers.open(Path.of(file))) {
            var ana = dossier.accounts().find("ana").orElseThrow();
            assertThat(ana.role()).isEqualTo(Role.REVIEWER);
            assertThat(Passwords.matches("another one, as long".toCharArray(), ana.password()))
                    .isTrue();
            assertThat(dossier.accounts().holder(Secrets.hash(token))).contains(ana);
        }
        assertThat(Run.of("user", "token", file, "ana", "--drop").out()).contains("taken back");
        Run.of("user", "remove", file, "ana");
        assertThat(Run.of("user", "list", file).err()).contains("no users");
        assertThat(Run.of("audit", file).out()).contains("6 entries, all whole");
    }

    @Test
    void aTokenIsTakenBackWithoutTheOthers() {
        add("ana", "reader");
        String first = Run.of("user", "token", file, "ana").out().strip();
        String second = Run.of("user", "token", file, "ana").out().strip();
        Run listed = Run.of("user", "tokens", file, "ana");
        String id = Secrets.hash(first).substring(0, 12);
        assertThat(listed.lines()).hasSize(2).anyMatch(line -> line.startsWith(id + "\tmade 20"));
        assertThat(listed.out()).doesNotContain(first).doesNotContain(Secrets.hash(first));

        assertThat(Run.of("user", "revoke", file, id).out()).isEqualTo("taken back: a token of ana\n");

        try (var dossier = Dossiers.open(Path.of(file))) {
            assertThat(dossier.accounts().holder(Secrets.hash(first))).isEmpty();
            assertThat(dossier.accounts().holder(Secrets.hash(second))).isPresent();
            assertThat(dossier.log().last(1).get(0).before()).contains("token " + id);
        }
        Run again = Run.of("user", "revoke", file, id);
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("there is no token " + id);
        assertThat(Run.of("user", "tokens", file, "ben").err()).contains("there is no user ben");
    }

    @Test
    void beyondThisMachineOnlyUsersAreServed() {
        Run refused = Run.of("serve", file, "--host", "0.0.0.0");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("demarche user add " + file + " NAME --role admin");
        assertThat(Run.of("serve", file, "--host", "no such host").err()).contains("127.0.0.1 is this machine alone");
    }
}
