package thaw.care.chart;

/**
 * What the page of a client's chart shows, read together.
 *
 * @param chart   the lanes
 * @param changed what came in since the therapist looked
 */
public record ReadChart(ClientChart chart, WhatChanged changed) {}
