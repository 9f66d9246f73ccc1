import type { TrendData, TrendLane, TrendSeries } from './trend-data';

/** What is drawn, with what came in: points go to the end of their line, everything else stands as the news have it. */
export function grown(before: TrendData, news: TrendData): TrendData {
  const lanes = new Map(before.lanes.map((lane) => [lane.id, lane]));
  return { ...news, lanes: news.lanes.map((lane) => grownLane(lanes.get(lane.id), lane)) };
}

function grownLane(before: TrendLane | undefined, news: TrendLane): TrendLane {
  const lines = new Map((before?.series ?? []).map((series) => [series.id, series]));
  return { ...news, series: news.series.map((series) => grownSeries(lines.get(series.id), series)) };
}

// Scores are few and come as a whole.
function grownSeries(before: TrendSeries | undefined, news: TrendSeries): TrendSeries {
  if (!before || news.marks) {
    return news;
  }
  const last = before.points.at(-1)?.[0] ?? -Infinity;
  return {
    ...news,
    points: [...before.points, ...news.points.filter(([t]) => t > last)],
    cantTell: [...(before.cantTell ?? []), ...(news.cantTell ?? [])],
  };
}
