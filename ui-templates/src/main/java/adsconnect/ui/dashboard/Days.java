package adsconnect.ui.dashboard;

import java.util.List;

/**
 * The numbers behind the chart.
 *
 * @param measures the keys of the ten columns
 * @param csv where they can be had as a file
 */
public record Days(List<String> measures, List<Day> days, String csv) {

    /**
     * One day.
     *
     * @param label "Nov 14"
     * @param date {@code 2026-11-14}
     * @param address where more is told of it
     * @param settled whether Amazon no longer changes it much
     * @param state {@code whole}, {@code incomplete} or {@code unknown}
     * @param cells one for each column
     */
    public record Day(String label, String date, String address, boolean settled, String state, List<Cell> cells) {}

    /**
     * @param value "$12.30"
     * @param raw {@code 12.30}, or empty where there is none
     */
    public record Cell(String value, String raw) {}
}
