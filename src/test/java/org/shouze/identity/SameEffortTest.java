package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouze.audit.Audit;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.support.TestClock;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody learns from the time a refusal takes whether there is such an account: each does the same work. */
class SameEffortTest {

    private final TestClock clock = new TestClock();

    static Stream<Optional<Account>> accounts() {
        var later = Instant.parse("2021-01-01T00:00:00Z");
        return Stream.of(Optional.empty(), Optional.of(account("hash", null, false)), Optional.of(account("hash", later, false)),
                Optional.of(account(null, null, false)), Optional.of(account("hash", null, true)));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void comparesOnceUpdatesOnceAndRecordsOnce(Optional<Account> account) {
        var table = mock(AccountTable.class);
        var passwords = mock(Passwords.class);
        var seats = mock(Seats.class);
        var audit = mock(Audit.class);
        when(table.named("T1")).thenReturn(account);
        when(passwords.matches(any(), any())).thenReturn(account.map(Account::disabled).orElse(false));
        when(seats.heldBy(any())).thenReturn(List.of());
        var signIn = new SignIn(table, passwords, seats, mock(People.class), audit, atOnce(), clock);

        assertThatThrownBy(() -> signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("t1", "typed")))
                .isInstanceOf(BadCredentialsException.class);

        verify(table).named("T1");
        verify(passwords).matches("typed", account.map(Account::hash).orElse(null));
        verify(seats).heldBy(any());
        verify(table).failed(anyLong(), anyInt(), any());
        verify(audit).changed(any(), anyString(), anyString(), anyString());
        verifyNoMoreInteractions(table, passwords, seats, audit);
    }

    private static Account account(String hash, Instant lockedUntil, boolean disabled) {
        return new Account(1, "T1", hash, false, 0, lockedUntil, disabled, null, null, null, false);
    }

    private static TransactionTemplate atOnce() {
        var transaction = mock(TransactionTemplate.class);
        doAnswer(call -> {
            call.<Consumer<Object>>getArgument(0).accept(null);
            return null;
        }).when(transaction).executeWithoutResult(any());
        return transaction;
    }
}
