package adsconnect.application.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day that an operator typed, in years that somebody can mean. */
public final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String typed) {
        try {
            if (typed.matches("2\\d{3}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, like all else that is not a day.
        }
        throw new TypeConversionException("'" + typed + "' is not a day like 2026-11-24");
    }
}
