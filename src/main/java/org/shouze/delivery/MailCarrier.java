package org.shouze.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** E-mail over SMTP. A server that took the text has it; a repeated attempt carries the same Message-ID. */
class MailCarrier implements Carrier {

    enum Security { NONE, STARTTLS, TLS }

    /** @param user empty for a relay that asks for none */
    record Settings(String host, int port, Security security, String user, String password, InternetAddress from) {}

    private final Settings settings;
    private final Session session;
    private final Clock clock;

    /** @param patience for the connection and for each answer of the server */
    MailCarrier(Settings settings, Duration patience, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, patience.toMillis()));
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public int perMinute() {
        return 600;
    }

    @Override
    public Outcome send(Parcel parcel) {
        InternetAddress to;
        try {
            to = new InternetAddress(parcel.to().mail(), true);
        } catch (AddressException e) {
            return new Outcome.Unreachable("noMail");
        }
        try {
            return handOver(message(parcel, to), to);
        } catch (MessagingException e) {
            return new Outcome.Later("unexpected");
        }
    }

    private Outcome handOver(MimeMessage message, InternetAddress to) throws MessagingException {
        var transport = session.getTransport("smtp");
        try {
            transport.connect(settings.host(), settings.port(), settings.user().isEmpty() ? null : settings.user(),
                    settings.password().isEmpty() ? null : settings.password());
        } catch (AuthenticationFailedException e) {
            return new Outcome.Down("settings");
        } catch (MessagingException e) {
            return new Outcome.Down("noAnswer");
        }
        try {
            transport.sendMessage(message, new InternetAddress[] {to});
            return new Outcome.Taken(null);
        } catch (MessagingException e) {
            return refused(e);
        } finally {
            close(transport);
        }
    }

    private static Outcome refused(MessagingException failure) {
        int code = 0;
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPSenderFailedException) {
                return new Outcome.Down("sender");
            }
            if (e instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (e instanceof SMTPSendFailedException text && code == 0) {
                code = text.getReturnCode();
            }
        }
        return switch (code) {
            case 0 -> new Outcome.Later("noAnswer");
            case 421 -> new Outcome.Down("busy");
            case 530, 535 -> new Outcome.Down("settings");
            default -> code < 500 ? new Outcome.Later("mailLater") : new Outcome.Refused("mailRefused");
        };
    }

    private MimeMessage message(Parcel parcel, InternetAddress to) throws MessagingException {
        var message = new Numbered(session, "<" + parcel.id() + "@" + settings.from().getAddress().replaceFirst(".*@", "") + ">");
        message.setFrom(settings.from());
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(parcel.line(), "UTF-8");
        message.setText(parcel.text() + "\n", "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** It has been sent or not; a server that is slow to say good-bye changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Said above.
        }
    }

    private static Properties properties(Settings settings, long patience) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", String.valueOf(patience));
        properties.put("mail.smtp.timeout", String.valueOf(patience));
        properties.put("mail.smtp.writetimeout", String.valueOf(patience));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.from", settings.from().getAddress());
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** Carries the number it was given, not one of its own. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
