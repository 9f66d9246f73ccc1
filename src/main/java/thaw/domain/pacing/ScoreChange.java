package thaw.domain.pacing;

/**
 * How much worse a questionnaire is than at baseline.
 *
 * @param questionnaire its usual name, such as {@code PHQ-9}
 * @param points        positive is worse. For a questionnaire whose threshold is not among the law's parameters
 *                      (PHQ-9, GAD-7, PCL-5) a change stands here when its own reliable change has been reached
 */
public record ScoreChange(String questionnaire, double points) {}
