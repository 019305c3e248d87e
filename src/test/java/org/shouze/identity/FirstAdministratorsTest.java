package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.protection.FieldCipher;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAdministratorsTest {

    private final AccountTable accounts = mock(AccountTable.class);
    private final Seats seats = mock(Seats.class);
    private final FieldCipher cipher = mock(FieldCipher.class);

    @BeforeEach
    void anAdministratorAndASecretaryWithoutPassword() {
        when(accounts.all()).thenReturn(List.of(account(1, "A1", null, false), account(2, "T2", null, false)));
        when(seats.heldBy(new PersonId(1))).thenReturn(List.of(AtTheDoor.held(1, "SECURITY_ADMIN", null)));
        when(seats.heldBy(new PersonId(2))).thenReturn(List.of(AtTheDoor.held(2, "COLLEGE_SECRETARY", null)));
    }

    @Test
    void getThePasswordOfTheSettingAndMustChangeIt() throws IOException {
        administrators("for the first day only").run(null);

        verify(accounts).password(eq(1L), anyString(), eq(true));
        verify(accounts, never()).password(eq(2L), any(), eq(true));
    }

    @Test
    void keepThePasswordTheyHave() throws IOException {
        when(accounts.all()).thenReturn(List.of(account(1, "A1", "own", false)));

        administrators("for the first day only").run(null);

        verify(accounts, never()).password(anyLong(), any(), eq(true));
    }

    @Test
    void areNotStartedWithAWeakPassword() {
        assertThatThrownBy(() -> administrators("admin123").run(null)).isInstanceOf(NotFitForProduction.class)
                .hasMessageContaining("SHOUZE_ADMIN_PASSWORD");
    }

    @Test
    void areNotStartedBesideTheDemo() {
        when(accounts.all()).thenReturn(List.of(account(3, "T3", "demo", true)));
        when(cipher.usesDemoKey()).thenReturn(true);

        assertThatThrownBy(() -> administrators("for the first day only").run(null)).isInstanceOf(NotFitForProduction.class)
                .hasMessageContaining("demo's password").hasMessageContaining("SHOUZE_KEY");
    }

    private FirstAdministrators administrators(String initial) throws IOException {
        var transaction = mock(TransactionTemplate.class);
        doAnswer(call -> {
            call.<Consumer<Object>>getArgument(0).accept(null);
            return null;
        }).when(transaction).executeWithoutResult(any());
        return new FirstAdministrators(accounts, seats, new Passwords(), cipher, transaction, initial);
    }

    private static Account account(long person, String login, String hash, boolean demo) {
        return new Account(person, login, hash, false, 0, null, false, null, null, null, demo);
    }
}
